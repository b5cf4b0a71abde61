"""The sandboxed process that reads an untrusted HDF5 file and rewrites its drawings; `hdf5_sanitizer` starts it."""

import json
import sys
from pathlib import Path

from models.system.errors import Message
from models.system.sandbox import confine


def main() -> None:
    """Read one line of JSON from stdin, write one to stdout. Code that reads the file is imported after `confine`."""
    request = json.loads(sys.stdin.readline())
    confine(Path(request["folder"]))
    from corrections.import_export import hdf5_file
    from corrections.samples.sample import ImportExportError

    refused: Message | None = None
    try:
        hdf5_file.write(Path(request["target"]), hdf5_file.read_trusted(Path(request["source"])))
    except ImportExportError as error:
        refused = error.message
    except MemoryError:
        refused = Message("it needs more memory than drawings do. Import it in parts.")
    print(json.dumps({"refused": refused and refused.to_json()}))


if __name__ == "__main__":
    main()
