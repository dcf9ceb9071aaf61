"""Language: the catalogue of words, the sentences of errors, dates and counts."""
