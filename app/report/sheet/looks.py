"""How the workbook looks: the event's accent, fonts, number formats."""

from dataclasses import dataclass

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from app.report.rules.page import Kind

ACCENT = "6B2B5B"  # the program's own plum, for an event without an accent
REST = "D9D2C7"
GRID = "E6E1D8"
TOTAL = "C9861A"
FACE = {"zh_CN": "Microsoft YaHei", "en": "Calibri"}

FORMATS = {
    Kind.TEXT: "@",
    Kind.NUMBER: "#,##0",
    Kind.TIME: "hh:mm:ss",
    Kind.MOMENT: "yyyy-mm-dd hh:mm:ss",
    Kind.LENGTH: "[h]:mm:ss",
    Kind.SHARE: "0 %",
    Kind.DECIMAL: "0.0",
    Kind.YES: "@",
}
_CENTRED = (Kind.YES, Kind.TIME, Kind.MOMENT)
_LATE = {
    "zh_CN": '[>0]"晚 "0.0" 分钟";[<0]"早 "0.0" 分钟";"准时"',
    "en": '[>0]0.0" min behind";[<0]0.0" min ahead";"on time"',
}


@dataclass(frozen=True)
class Looks:
    """The looks of one workbook.

    Args:
        accent: RRGGBB.
        language: "zh_CN" or "en".
    """

    accent: str
    language: str

    @property
    def face(self) -> str:
        """The name of the font."""
        return FACE.get(self.language, FACE["en"])

    @property
    def on_accent(self) -> str:
        """What is written on the accent: white or our ink, whichever reads better."""
        return "FFFFFF" if _dark(self.accent) else "231F1C"

    @property
    def head_font(self) -> Font:
        """Of headings."""
        return Font(name=self.face, bold=True, color=self.on_accent)

    @property
    def body_font(self) -> Font:
        """Of everything else."""
        return Font(name=self.face)

    @property
    def head_fill(self) -> PatternFill:
        """Behind headings."""
        return PatternFill("solid", start_color=self.accent, end_color=self.accent)

    @property
    def line(self) -> Border:
        """Under each row."""
        return Border(bottom=Side("hair", color="C9C1B5"))

    def number_format(self, kind: Kind) -> str:
        """Of a column's cells.

        Args:
            kind: of the column.
        """
        if kind is Kind.LATE:
            return _LATE.get(self.language, _LATE["en"])
        return FORMATS[kind]


def looks_of(accent: str, language: str) -> Looks:
    """The looks for an event's accent.

    Args:
        accent: "#RRGGBB" or "#AARRGGBB"; "" for the program's own.
        language: of the workbook.
    """
    bare = accent.lstrip("#")[-6:]
    good = len(bare) == 6 and all(letter in "0123456789abcdefABCDEF" for letter in bare)
    return Looks(bare.upper() if good else ACCENT, language)


def alignment(kind: Kind, *, wide: bool) -> Alignment:
    """Of a column's cells: numbers right, text left, long text wrapped.

    Args:
        kind: of the column.
        wide: whether long text is expected.
    """
    side = "left" if kind is Kind.TEXT else "center" if kind in _CENTRED else "right"
    return Alignment(horizontal=side, vertical="center", wrap_text=wide)


def _dark(colour: str) -> bool:
    def linear(part: str) -> float:
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (0, 2, 4))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 1.05 / (light + 0.05) >= (light + 0.05) / 0.063  # white against our ink
