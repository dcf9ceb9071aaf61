"""The verifier page in a real browser against the program, on thousands of proofs, honest and tampered.

python -m tests.bench.bench_verifier_browser [PROOFS] [SEED]     needs Chromium, Chrome or Edge; fails at the first difference

The page itself is loaded as it is exported, with a script behind it that hands it the proofs. Then the published example
is put into the page as a person does it, by its file field, once whole and once with a changed byte.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from html import unescape
from pathlib import Path
from time import perf_counter
from typing import Any

from app.draw.rules.verify import verify
from tests.draw.page_in_node import PAGE
from tests.draw.test_verifier_page import EXAMPLE, cases, encoded

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge", "msedge")
BATCH = 500
CODES = ("1DTS-BSTV-XHHK-AED1", "AJS0-FDT0-FGK0-672C")
VERIFY = """
<script>
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const told = CASES.map(({ proof, files, codes, rehearsal }) => {
    const lists = new Map(Object.entries(files).map(([no, file]) => [Number(no), bytes(file)]));
    const { replay, ...found } = FD1.verify(bytes(proof), lists, codes[0], codes[1], rehearsal);
    return found;
  });
  const out = document.createElement("pre");
  out.id = "told";
  out.textContent = JSON.stringify(told);
  document.body.append(out);
</script>
"""
BY_HAND = """
<script>
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const field = document.getElementById("files"), held = new DataTransfer();
  for (const [name, data] of FILES) held.items.add(new File([bytes(data)], name));
  field.files = held.files;
  document.getElementById("genesis").value = CODES[0];
  document.getElementById("head").value = CODES[1];
  field.dispatchEvent(new Event("change"));
</script>
"""


def browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    if not found:
        sys.exit("No browser here. Install Chromium (on Debian and Ubuntu: apt-get install chromium).")
    return found


def dom(program: str, page: str, folder: Path) -> str:
    """The document as the browser has made it after its scripts have run."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    run = subprocess.run(
        [
            program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=20000", "--dump-dom", file.as_uri(),
        ],
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    return run.stdout


def behind(script: str, **values: object) -> str:
    """The exported page with a script behind its own."""
    data = "".join(f"const {name} = {json.dumps(value)};" for name, value in values.items())
    data = data.replace("</", "<\\/")  # no value may end the script
    page = PAGE.read_text(encoding="utf-8")
    return page.replace("</body>", f"<script>{data}</script>{script}</body>")


def ours(case: tuple[bytes, dict[int, bytes], tuple[str | None, str | None], bool]) -> dict[str, Any]:
    proof, files, codes, rehearsal = case
    told = verify(proof, files, *codes, rehearsal=rehearsal)
    return {
        "holds": told.holds, "line": told.line, "text": told.reason.text, "values": told.reason.values,
        "mode": told.mode, "draws": told.draws, "quick": list(told.quick), "closed": told.closed,
        "requests": list(told.requests), "genesis_code": told.genesis_code, "head_code": told.head_code,
    }  # fmt: skip


def compare(program: str, count: int, seed: int, folder: Path) -> tuple[int, int]:
    """How many proofs hold, and how many verdicts differ."""
    held, differ = 0, 0
    for at in range(0, count, BATCH):
        made = cases(seed + at, min(BATCH, count - at))
        page = dom(program, behind(VERIFY, CASES=[json.loads(encoded(*case)) for case in made]), folder)
        found = re.search(r'<pre id="told">(.*?)</pre>', page, re.DOTALL)
        if not found:
            sys.exit("The page's script did not run.")
        for case, told in zip(made, json.loads(unescape(found[1])), strict=True):
            said = ours(case)
            held += said["holds"]
            if told != said:
                differ += 1
                print(f"DIFFERENT: the page says {told}, the program says {said}")
    return held, differ


def by_hand(program: str, folder: Path, *, changed: bool) -> str:
    """What the page shows when the example's files are chosen in it."""
    proof = (EXAMPLE / "proof.jsonl").read_bytes()
    if changed:
        proof = proof.replace(b'"A', b'"B', 1)
    files = [("proof.jsonl", proof), ("list-1.txt", (EXAMPLE / "list-1.txt").read_bytes())]
    page = dom(
        program,
        behind(BY_HAND, FILES=[(name, b64encode(data).decode()) for name, data in files], CODES=CODES),
        folder,
    )
    shown = re.search(r'id="verdict"[^>]*>(.*?)</div>', page, re.DOTALL)
    return re.sub(r"<[^>]+>", " ", unescape(shown[1])).strip() if shown else ""


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261128
    program = browser()
    version = subprocess.run(
        [program, "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as name:
        folder, began = Path(name), perf_counter()
        held, differ = compare(program, count, seed, folder)
        took = perf_counter() - began
        whole, broken = by_hand(program, folder, changed=False), by_hand(program, folder, changed=True)
    print(
        f"{version}: {count} proofs, {held} hold, {count - held} are refused, {differ} verdicts differ, {took:.0f} s"
    )
    print(f"the example, chosen by hand: {whole}\nwith one letter changed: {broken}")
    return 0 if not differ and held and whole and broken and whole != broken else 1


if __name__ == "__main__":
    sys.exit(main())
