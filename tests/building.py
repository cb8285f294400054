"""How the tests build a site and serve it: as a user would, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: The sub-path of a project site, as on GitHub Pages.
PREFIX = "/REPO/"
REPO_URL = "https://code.test/owner/REPO"


def run_module(module: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m MODULE` at the root; the environment is this one's with changes."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800", **environment}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )


def build_site(content: Path, target: Path, **environment: str) -> Path:
    """Build the site of a content folder, strictly."""
    environment = {"CONTENT": str(content), "SITE_URL": f"http://site.test{PREFIX}", **environment}
    made = run_module("mkdocs", "build", "--strict", "--site-dir", str(target), **environment)
    assert made.returncode == 0, "\n".join(made.stderr.splitlines()[-10:])
    return target


class _Handler(SimpleHTTPRequestHandler):
    """Serves the folder below PREFIX, and like GitHub Pages 404.html for what is not there."""

    def translate_path(self, path: str) -> str:
        """Return the file for a path; one that is not there for what lies outside the prefix."""
        inside = path.startswith(PREFIX)
        return super().translate_path(path.removeprefix(PREFIX[:-1]) if inside else "/no such file")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the folder below PREFIX and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()
