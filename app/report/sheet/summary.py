"""The first sheet: figures, categories, arrivals, and the two native charts."""

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties
from openpyxl.workbook.workbook import Workbook

from app.report.rules.facts import Head
from app.report.rules.figures import Group
from app.report.rules.page import Column, Kind, Value, Word, say
from app.report.rules.summary import Figure, Summary
from app.report.sheet.cells import Pen, Sheet
from app.report.sheet.looks import GRID, REST, TOTAL, alignment
from app.report.sheet.pages import fit_to_width, heads, shown

_FIGURE_COLUMNS = (Column(say("Figure")), Column(say("Value"), Kind.NUMBER), Column(say("Of"), Kind.NUMBER))
_GROUP_COLUMNS = (
    Column(say("Invitations"), Kind.NUMBER),
    Column(say("Here"), Kind.NUMBER),
    Column(say("Still expected"), Kind.NUMBER),
    Column(say("Companions"), Kind.NUMBER),
    Column(say("People"), Kind.NUMBER),
    Column(say("Meals"), Kind.NUMBER),
)
_CATEGORY_COLUMNS = (Column(say("Category")), *_GROUP_COLUMNS)
_HOST_COLUMNS = (Column(say("Host")), *_GROUP_COLUMNS)
_TABLE_COLUMNS = (Column(say("Table")), *_GROUP_COLUMNS)
_SLOT_COLUMNS = (
    Column(say("From")),
    Column(say("Guests"), Kind.NUMBER),
    Column(say("In total"), Kind.NUMBER),
)
_CHART_COLUMN = "I"


def add_summary(book: Workbook, head: Head, told: Summary, pen: Pen) -> None:
    """Write the first sheet.

    Args:
        book: open for writing.
        head: which event.
        told: what stands on it.
        pen: writes its cells.
    """
    sheet: Sheet = book.create_sheet(pen.say(say("Summary")))
    labels = [shown(pen.say(figure.label)) for figure in told.figures]
    sheet.column_dimensions["A"].width = max([24.0, *labels]) + 2
    for letter in "BCDEFG":
        sheet.column_dimensions[letter].width = 21.0 if letter == "B" else 12.0
    sheet.sheet_properties.tabColor = pen.looks.accent
    sheet.sheet_view.showGridLines = False
    fit_to_width(sheet)
    row = _figures(sheet, head, told, pen)
    first_category = row + 2
    row = _groups(sheet, told.categories, _CATEGORY_COLUMNS, pen, first_category)
    first_slot = row + 2
    _arrivals(sheet, told, pen)
    row = first_slot + len(told.slots)
    for groups, columns in ((told.hosts, _HOST_COLUMNS), (told.tables, _TABLE_COLUMNS)):
        if groups:
            row = _groups(sheet, groups, columns, pen, row + 2)
    if told.slots:
        sheet.add_chart(_arrival_chart(sheet, told, pen, first_slot), f"{_CHART_COLUMN}2")
    if told.categories:
        sheet.add_chart(_category_chart(sheet, told, pen, first_category), f"{_CHART_COLUMN}22")


def _figures(sheet: Sheet, head: Head, told: Summary, pen: Pen) -> int:
    from openpyxl.styles import Font

    title = Font(name=pen.looks.face, bold=True, size=18, color=pen.looks.accent)
    sheet.append([pen.text(sheet, head.name, font=title)])
    day = head.starts_at.astimezone(head.tz).strftime("%Y-%m-%d %H:%M")
    end = head.ends_at.astimezone(head.tz).strftime("%H:%M")
    sheet.append([pen.text(sheet, f"{day}–{end}  {head.place}")])
    made = head.made_at.astimezone(head.tz).strftime("%Y-%m-%d %H:%M:%S")
    said = Word(say("As it stood at {time}, times in {zone}"), (("time", made), ("zone", head.zone)))
    sheet.append([pen.text(sheet, pen.say(said))])
    sheet.append([])
    sheet.append(heads(sheet, _FIGURE_COLUMNS, pen))
    for n, figure in enumerate(told.figures, 6):
        sheet.append(_figure(sheet, figure, pen, n))
    return 5 + len(told.figures)


def _figure(sheet: Sheet, figure: Figure, pen: Pen, row: int) -> list[object]:
    label, value, of = _FIGURE_COLUMNS
    told = pen.value(sheet, figure.value, Column(value.head, figure.kind), row)
    told.alignment = alignment(Kind.NUMBER, wide=False)  # one column: everything to the right
    return [pen.value(sheet, figure.label, label, row), told, pen.value(sheet, figure.of, of, row)]


def _groups(
    sheet: Sheet, groups: tuple[Group, ...], columns: tuple[Column, ...], pen: Pen, first: int
) -> int:
    """A list of categories, hosts or tables below what stands there; the row of its last line."""
    sheet.append([])
    sheet.append(heads(sheet, columns, pen))
    for n, group in enumerate(groups, first + 1):
        waiting = max(group.expected - group.here, 0)
        row = (
            group.name or "–",
            group.expected,
            group.here,
            waiting,
            group.companions,
            group.people,
            group.meals,
        )
        sheet.append(_row(sheet, row, columns, pen, n))
    return first + len(groups)


def _arrivals(sheet: Sheet, told: Summary, pen: Pen) -> None:
    sheet.append([])
    sheet.append(heads(sheet, _SLOT_COLUMNS, pen))
    for slot in told.slots:
        # The chart's axis wants a text: a category axis of times would space them by date.
        sheet.append(_row(sheet, (f"{slot.begins:%H:%M}", slot.guests, slot.total), _SLOT_COLUMNS, pen, 0))


def _row(
    sheet: Sheet, values: tuple[Value, ...], columns: tuple[Column, ...], pen: Pen, row: int
) -> list[object]:
    return [pen.value(sheet, value, column, row) for value, column in zip(values, columns, strict=True)]


def _arrival_chart(sheet: Sheet, told: Summary, pen: Pen, first: int) -> Sheet:
    last = first + len(told.slots)
    names = Reference(sheet, min_col=1, min_row=first + 1, max_row=last)
    bars: Sheet = BarChart()
    bars.add_data(Reference(sheet, min_col=2, min_row=first, max_row=last), titles_from_data=True)
    bars.set_categories(names)
    bars.series[0].graphicalProperties = GraphicalProperties(solidFill=pen.looks.accent)
    minutes = Word(
        say("When they came, per {n} minutes"), (("n", told.step.seconds // 60 + told.step.days * 1440),)
    )
    bars.title, bars.gapWidth, bars.height, bars.width = pen.say(minutes), 30, 9, 22
    line = LineChart()
    line.add_data(Reference(sheet, min_col=3, min_row=first, max_row=last), titles_from_data=True)
    line.series[0].graphicalProperties.line.solidFill = TOTAL
    line.series[0].graphicalProperties.line.width = 28000
    line.series[0].smooth = False
    line.y_axis.axId, line.y_axis.crosses, line.y_axis.majorGridlines = 200, "max", None
    bars.y_axis.majorGridlines = _grid()
    line.y_axis.delete = bars.x_axis.delete = bars.y_axis.delete = (
        False  # Excel hides an axis that says nothing
    )
    bars.legend.position = "b"
    bars += line
    return bars


def _category_chart(sheet: Sheet, told: Summary, pen: Pen, first: int) -> BarChart:
    last = first + len(told.categories)
    bars = BarChart()
    bars.type, bars.grouping, bars.overlap = "bar", "stacked", 100
    bars.add_data(Reference(sheet, min_col=3, max_col=4, min_row=first, max_row=last), titles_from_data=True)
    bars.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
    bars.title, bars.gapWidth, bars.height, bars.width = pen.say(say("By category")), 40, 9, 22
    for at, colour in enumerate((pen.looks.accent, REST)):
        bars.series[at].graphicalProperties = GraphicalProperties(solidFill=colour)
    bars.series[0].dLbls = _labels(pen.looks.on_accent)
    bars.y_axis.majorGridlines = _grid()
    bars.x_axis.scaling.orientation = "maxMin"  # the first category on top
    bars.x_axis.delete = bars.y_axis.delete = False
    bars.legend.position = "b"
    return bars


def _grid() -> ChartLines:
    return ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=GRID)))


def _labels(colour: str) -> DataLabelList:
    """The value inside each bar, in a colour that reads on it."""
    letters = CharacterProperties(solidFill=colour, b=True)
    text = RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)])
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    labels.txPr, labels.showPercent = text, False
    return labels
