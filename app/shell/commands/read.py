"""`fanfare read IMAGE...`: every code in each picture."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from app.shell.commands.frame import AsJson, refusing, show
from app.words.catalogue import tr
from app.words.errors import KnownError

Images = Annotated[list[Path], typer.Argument(metavar="IMAGE...", help="Picture files / 图片文件")]


@dataclass(frozen=True)
class Read:
    """What one picture holds."""

    file: str
    texts: tuple[str, ...]


def register(cli: typer.Typer) -> None:
    """Add the command of this file.

    Args:
        cli: the whole command line.
    """
    cli.command("read", help="Every code in each picture / 读出图片里的二维码")(refusing(read))


def read(images: Images, as_json: AsJson = False) -> None:
    """Every code in each picture."""
    from app.devices.reader import Reader
    from app.devices.reader_pictures import read_file

    reader = Reader()
    refused = False
    for image in images:
        texts: tuple[str, ...] = ()
        try:
            texts = read_file(reader, image)
        except KnownError as refusal:  # one bad picture never stops the others
            sys.stderr.write(refusal.sentence() + "\n")
            refused = True
            if not image.is_file():
                continue
        show(Read(str(image), texts), as_json=as_json, sentence=_sentence(image, texts))
    if refused:
        raise typer.Exit(1)


def _sentence(image: Path, texts: tuple[str, ...]) -> str:
    return f"{image.name}: {'  '.join(texts) if texts else tr('no code found')}"
