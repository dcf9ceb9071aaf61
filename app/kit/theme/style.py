"""The style sheet of the flat parts; whatever has a shape of its own is painted by its widget."""

from PySide6.QtWidgets import QApplication

from app.kit.theme import fonts
from app.kit.theme.look import Theme, choose

_SHEET = """
QWidget {{ color: {text}; font-family: "{sans}", "{rare}"; font-size: {f15}px; }}
QMainWindow, QWidget#page, QStackedWidget#pages {{ background: {bg}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px 8px; }}
QFrame#card {{ background: {surface}; border: 1px solid {border}; border-radius: {r10}px; }}
QFrame#sunken {{ background: {sunken}; border: none; border-radius: {r8}px; }}
QFrame#line {{ background: {border}; border: none; max-height: 1px; min-height: 1px; }}
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateTimeEdit {{
  background: {surface}; color: {text}; border: 1px solid {border_strong}; border-radius: {r6}px;
  padding: 0 {p10}px; min-height: {h38}px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QTextEdit, QPlainTextEdit {{ padding: {p6}px; }}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateTimeEdit:focus {{
  border: 2px solid {focus}; padding: 0 {p9}px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {sunken}; color: {disabled}; }}
QLineEdit[state="wrong"] {{ border: 2px solid {refuse}; }}
QComboBox::drop-down {{ border: none; width: {h28}px; }}
QComboBox::down-arrow {{ image: url("{caret}"); width: {p13}px; height: {p13}px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {border}; selection-background-color: {accent_soft}; selection-color: {text}; }}
QTableView, QListView, QTreeView {{
  background: {surface}; alternate-background-color: {row_alt}; border: none; gridline-color: {border};
  selection-background-color: {accent_soft}; selection-color: {text}; outline: none; }}
QTableView::item {{ border-bottom: 1px solid {border}; padding: 0 {p8}px; }}
QTableView::item:hover {{ background: {row_hover}; }}
QTableView::item:selected {{ background: {accent_soft}; color: {text}; }}
QHeaderView {{ background: {table_head}; }}
QHeaderView::section {{ background: {table_head}; color: {text2}; font-size: {f13}px; border: none;
  border-bottom: 1px solid {border}; padding: 0 {p8}px; min-height: {h36}px; }}
QTableCornerButton::section {{ background: {table_head}; border: none; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {p10}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p10}px; margin: 0; }}
QScrollBar::handle {{ background: {neutral_line}; border-radius: {p4}px; min-height: {h28}px; min-width: {h28}px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {border_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none; height: 0; width: 0; }}
QCheckBox {{ spacing: {p8}px; min-height: {h28}px; }}
QCheckBox::indicator {{ width: {h18}px; height: {h18}px; border: 1px solid {border_strong}; border-radius: 4px; background: {surface}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox:focus {{ color: {accent_text}; }}
QMenu {{ background: {raised}; border: 1px solid {border}; padding: {p4}px; }}
QMenu::item {{ padding: {p8}px {p10}px; border-radius: {r6}px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {text}; }}
QTextBrowser {{ background: {surface}; border: none; padding: {p10}px; }}
"""


def sheet(look: Theme) -> str:
    """The style sheet of a look.

    Args:
        look: the look.
    """
    from app.kit.theme.icons import FOLDER

    names = [
        "text",
        "text2",
        "bg",
        "raised",
        "border",
        "surface",
        "sunken",
        "border_strong",
        "accent",
        "on_accent",
        "focus",
        "disabled",
        "refuse",
        "accent_soft",
        "row_alt",
        "row_hover",
        "table_head",
        "neutral_line",
        "accent_text",
    ]
    sizes = {
        f"{letter}{n}": look.px(n) for letter in "fhpr" for n in (4, 6, 8, 9, 10, 13, 15, 18, 28, 36, 38)
    }
    colours = {name: look.hex(name) for name in names}
    check, caret = ((FOLDER / name).as_posix() for name in ("check-white.svg", "caret-grey.svg"))
    return _SHEET.format(**colours, **sizes, sans=fonts.SANS, rare=fonts.RARE, check=check, caret=caret)


def apply(app: QApplication, look: Theme) -> None:
    """Use a look for the whole program; screens built before keep their painted parts until rebuilt.

    Args:
        app: the application.
        look: the look.
    """
    fonts.load_fonts()
    choose(look)
    wanted = sheet(look)
    if app.styleSheet() != wanted:  # Qt polishes every widget there is anew, changed or not: most of a second
        app.setFont(look.font(15))
        app.setStyleSheet(wanted)
