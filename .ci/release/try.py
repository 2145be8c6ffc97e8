"""Installs an archive or a wheel where nothing else is – no home, no settings, of all programs only git – makes a new project and its
draft, and looks at what was written where: try.py FILE [--pdf]"""

import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile

file = pathlib.Path(sys.argv[1]).resolve()
with_pdf = "--pdf" in sys.argv[2:]
on_windows = os.name == "nt"
ending = ".exe" if on_windows else ""
version = file.name.split("-")[2 if file.name.startswith("ip-workbench") else 1]


def surroundings(place):
    """Returns the variables of somebody who has just got their machine."""
    home, programs = place / "home", place / "programs"
    home.mkdir()
    programs.mkdir()
    git = pathlib.Path(shutil.which("git")).resolve()
    if on_windows:
        folders = {"USERPROFILE": home, "APPDATA": home / "AppData/Roaming", "LOCALAPPDATA": home / "AppData/Local"}
        return {**{name: str(it) for name, it in folders.items()}, "PATH": str(git.parent), "SYSTEMROOT": os.environ["SYSTEMROOT"]}
    (programs / "git").symlink_to(git)
    return {"HOME": str(home), "PATH": str(programs)}


def installed(place, alone):
    """Installs the file, and returns the program."""
    if file.suffix == ".whl":
        venv.create(place / "venv", with_pip=True)
        bin = place / "venv" / ("Scripts" if on_windows else "bin")
        pip = [bin / f"python{ending}", "-m", "pip", "install", "-q", "--no-index", "--no-cache-dir", file]
        subprocess.run(pip, env=alone, check=True)
        return bin / f"ip{ending}"
    opened = zipfile.ZipFile(file) if file.suffix == ".zip" else tarfile.open(file)
    with opened:
        opened.extractall(place / "unpacked")
    (folder,) = (place / "unpacked").iterdir()
    for name in ["LICENSE", "LICENSES-OF-OTHERS.txt", "installation.md", "vejledning.md"]:
        assert (folder / name).stat().st_size > 0, name
    return folder / f"ip{ending}"


def run(program, alone, *words):
    done = subprocess.run([program, *words], env=alone, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, f"ip {' '.join(map(str, words))}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def below(folder):
    return sorted(it.relative_to(folder).as_posix() for it in folder.rglob("*") if it.is_file())


with tempfile.TemporaryDirectory() as place:
    place = pathlib.Path(place).resolve()
    alone = surroundings(place)
    program = installed(place, alone)
    for left in (place / "home").iterdir():
        shutil.rmtree(left)
    printed = run(program, alone, "--version").strip()
    assert printed == f"ip {version}", printed
    project = place / "Sager æøå" / "integrationspolitik"
    project.parent.mkdir()
    run(program, alone, "--lang", "da", "init", project, "--title", "Integrationspolitik", "--authority", "Kommunen")
    run(program, alone, "-C", project, "check")
    run(program, alone, "-C", project, "build")
    made = {pathlib.Path(it).suffix for it in below(project / "build")}
    wanted = {".html", ".md", ".docx"} | ({".pdf"} if with_pdf else set())
    assert wanted <= made and with_pdf == (".pdf" in made), made
    # What `docs/installation.md` says of what is written outside the project.
    state = "AppData/Roaming/ip/projects.json" if on_windows else ".local/state/ip/projects.json"
    assert below(place / "home") == [state], below(place / "home")
    print(f"{file.name}: {printed} made a draft ({' '.join(sorted(made))}) and wrote {state}, nothing else outside the project")
