"""The workbook as a file: cells, sheets, native charts, safe saving."""
