"""What a picture was drawn from, written into it: the SHA-256 of the model, of the program and of what it needs. Pixels differ with fonts; this does not."""
import hashlib
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = ['architecture.json', 'draw.py', 'requirements.txt', 'stamp.py']
KEYWORD = b'Source\0sha256:'


def digest() -> bytes:
    found = hashlib.sha256()
    for name in SOURCES:
        found.update(hashlib.sha256((HERE / name).read_bytes()).digest())
    return found.hexdigest().encode()


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG as (type, data)."""
    found, at = [], 8
    while at < len(png):
        size = int.from_bytes(png[at:at + 4], 'big')
        found.append((png[at + 4:at + 8], png[at + 8:at + 8 + size]))
        at += 12 + size
    return found


def write(path: Path) -> None:
    """Writes the digest of the sources into the picture."""
    png = path.read_bytes()
    first, *rest = [chunk for chunk in chunks(png) if chunk[0] not in (b'tEXt', b'tIME')]
    stamped = [first, (b'tEXt', KEYWORD + digest()), *rest]
    path.write_bytes(png[:8] + b''.join(struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data)) for kind, data in stamped))


def is_current(path: Path) -> bool:
    return (b'tEXt', KEYWORD + digest()) in chunks(path.read_bytes())
