"""The real outlines of regions: read from a file that nobody vouches for, and made light."""
