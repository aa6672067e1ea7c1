"""The demonstration: real places and figures from `fixtures/`, added to what is there."""
