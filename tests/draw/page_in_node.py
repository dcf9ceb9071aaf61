"""The verifier page's own script, run by node on what a test asks it."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).parents[2] / "resources" / "verifier" / "verifier.html"
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="node is not installed here")
_RUN = """
const fs = require("fs"), page = fs.readFileSync(process.argv[2], "utf8");
const module_ = { exports: {} };
new Function("module", page.match(/<script>([^]*)<\\/script>/)[1])(module_);
const { FD1 } = module_.exports;
const bytes = (said) => said === null ? null : new Uint8Array(Buffer.from(said, "base64"));
for (const line of fs.readFileSync(0, "utf8").split("\\n")) {
  if (line) console.log(JSON.stringify(answer(JSON.parse(line))));
}
"""


def answers(folder: Path, answer: str, asked: Iterable[str]) -> list[Any]:
    """What the page says of each.

    Args:
        folder: for the script.
        answer: a function in JavaScript, from what is asked to what FD1 says of it.
        asked: each as JSON; bytes in base64, which `bytes` decodes.
    """
    run = folder / "run.js"
    run.write_text(f"const answer = {answer};\n{_RUN}", encoding="utf-8")
    told = subprocess.run(
        [str(NODE), str(run), str(PAGE)], input="\n".join(asked), capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in told.stdout.splitlines()]
