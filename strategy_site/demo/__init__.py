"""The demonstration: real places and figures from `fixtures/`, loaded without harm to what is there."""
