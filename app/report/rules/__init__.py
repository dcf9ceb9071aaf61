"""What stands in the report: facts, figures, the pages of the workbook, text that Excel can hold."""
