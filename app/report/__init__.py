"""What goes home: the workbook, the printed papers, the closing summary."""
