"""A disk that can lose power: a SQLite VFS that notes every write, and what may be found afterwards.

The VFS works on real files through SQLite's own, so that a run goes on undisturbed; only the sync is left
out, since a pretend disk needs none. What a power cut leaves is worked out from the notes: all that was
synced, and of the rest whatever the kind of loss and chance decide.
"""

import itertools
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from random import Random
from types import MappingProxyType

import apsw

from tests.faults.history import Created, Deleted, Happening, History, Synced, Truncated, Written

_numbers = itertools.count(1)


class Loss(StrEnum):
    """What is lost of that which was not synced."""

    NOTHING = "nothing"  # the process died, the system lives: all that was written is there
    ALL = "all"  # the power went before anything reached the disk
    SOME = "some"  # the disk took the writes in an order of its own, and was not done
    TORN = "torn"  # likewise, in the middle of writes: sectors of 512 or 4096 bytes


class Disk:
    """Files, and what is certain of them; `files` are there from the start, as certain as can be."""

    def __init__(self, files: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._files = {name: _File(content, named=True) for name, content in files.items()}
        self._removed: dict[str, _File] = {}  # perhaps: their names may come back

    def happen(self, happenings: Iterable[Happening]) -> None:
        """Go on by this much; what does not concern a disk is passed over."""
        for happening in happenings:
            match happening:
                case Created(file=name):
                    self._files[name] = _File()
                case Written(file=name) | Truncated(file=name):
                    self._files[name].unsure.append(happening)
                case Synced(file=name):
                    self._sync(name)
                case Deleted(file=name, for_good=for_good):
                    self._removed[name] = self._files.pop(name)
                    if for_good:
                        self._sync_folder()
                case _:
                    pass

    def left(self, loss: Loss, chance: Random) -> dict[str, bytes]:
        """The files that are found after the power was cut now."""
        lucky = {Loss.NOTHING: 1.0, Loss.ALL: 0.0}.get(loss, chance.choice((0.1, 0.5, 0.9)))
        sector = chance.choice((512, 4096)) if loss is Loss.TORN else None
        found: dict[str, bytes] = {}
        for name in sorted({*self._files, *self._removed}):
            file = self._files.get(name)
            if file is None or not (file.named or chance.random() < lucky):
                came_back = loss is not Loss.NOTHING and chance.random() >= lucky
                file = self._removed.get(name) if came_back else None
            if file is not None:
                found[name] = file.left(lucky, sector, chance)
        return found

    def _sync(self, name: str) -> None:
        file = self._files[name]
        file.sync()
        # SQLite's VFS syncs the folder with the first sync of a journal or log (`UNIXFILE_DIRSYNC`).
        if name.endswith(("-journal", "-wal")) and not file.named:
            self._sync_folder()

    def _sync_folder(self) -> None:
        self._removed.clear()
        for file in self._files.values():
            file.named = True


class _File:
    """One file: what the disk certainly has of it, what it may have, and whether its name is on the disk."""

    def __init__(self, content: bytes = b"", *, named: bool = False) -> None:
        self.certain = bytearray(content)
        self.unsure: list[Written | Truncated] = []
        self.named = named

    def sync(self) -> None:
        for change in self.unsure:
            _apply(self.certain, change)
        self.unsure.clear()

    def left(self, lucky: float, sector: int | None, chance: Random) -> bytes:
        content = bytearray(self.certain)
        for change in self.unsure:
            for part in _parts(change, sector):
                if chance.random() < lucky:
                    _apply(content, part)
        return bytes(content)


def _parts(change: Written | Truncated, sector: int | None) -> Iterable[Written | Truncated]:
    """The change as the disk carries it out: whole, or sector by sector."""
    if sector is None or isinstance(change, Truncated):
        yield change
        return
    start, end = change.offset, change.offset + len(change.content)
    while start < end:
        stop = min(end, (start // sector + 1) * sector)
        yield Written(change.file, start, change.content[start - change.offset : stop - change.offset])
        start = stop


def _apply(content: bytearray, change: Written | Truncated) -> None:
    match change:
        case Written(offset=offset, content=written):
            content.extend(bytes(max(0, offset - len(content))))
            content[offset : offset + len(written)] = written
        case Truncated(size=size):
            del content[size:]


class Recorder(apsw.VFS):
    """SQLite's own VFS, noting in `history` whatever changes a file; its `name` is for `apsw.Connection`."""

    def __init__(self, history: History) -> None:
        self.name = f"recorder-{next(_numbers)}"
        self._history = history
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's
        if name is None:  # SQLite's own scratch file, gone with the process
            return apsw.VFSFile("", name, flags)
        path = Path(name if isinstance(name, str) else name.filename())
        if path.name.endswith("-shm"):
            return apsw.VFSFile("", name, flags)
        if not path.exists():
            self._history.add(Created(path.name))
        return _RecordedFile(name, flags, path.name, self._history)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: FBT001, N802 - SQLite's
        super().xDelete(filename, syncdir)
        self._history.add(Deleted(Path(filename).name, syncdir))


class _RecordedFile(apsw.VFSFile):
    def __init__(self, name: str | apsw.URIFilename, flags: list[int], file: str, history: History) -> None:
        self._file = file
        self._history = history
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's
        super().xWrite(data, offset)  # pyright: ignore[reportUnknownMemberType] - its stub names Python 3.12's Buffer
        self._history.add(Written(self._file, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's
        super().xTruncate(newsize)
        self._history.add(Truncated(self._file, newsize))

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802 - SQLite's
        self._history.add(Synced(self._file))
