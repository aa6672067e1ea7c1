"""A region's page as one sheet of A4 in a PDF, and several such sheets as a pack."""
