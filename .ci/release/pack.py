"""Packs files into one folder of an archive, so that the same files give the same bytes:
pack.py ARCHIVE FOLDER PROGRAM FILE[=NAME]…"""

import gzip
import io
import os
import pathlib
import subprocess
import sys
import tarfile
import time
import zipfile

archive, folder, program, *files = sys.argv[1:]
asked = os.environ.get("SOURCE_DATE_EPOCH") or subprocess.check_output(["git", "log", "-1", "--format=%ct"], text=True)
moment = int(asked)


def entries():
    """Yields each file's name in the archive, its bytes, and whether it is the program."""
    yield pathlib.Path(program).name, pathlib.Path(program).read_bytes(), True
    for file in files:
        path, _, name = file.partition("=")
        yield name or pathlib.Path(path).name, pathlib.Path(path).read_bytes(), False


def tar(out):
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as made:
        for name, data, is_program in entries():
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size, entry.mtime, entry.mode = len(data), moment, 0o755 if is_program else 0o644
            made.addfile(entry, io.BytesIO(data))


if archive.endswith(".zip"):
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for name, data, is_program in entries():
            entry = zipfile.ZipInfo(f"{folder}/{name}", time.gmtime(moment)[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if is_program else 0o100644) << 16
            made.writestr(entry, data)
else:
    with open(archive, "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        tar(packed)
