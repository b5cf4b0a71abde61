"""The process that reads an HDF5 file from elsewhere and writes its drawings anew; `confined` starts it."""

import json
import sys
from pathlib import Path

from models.system.errors import Message
from models.system.sandbox import confine


def main() -> None:
    """One line of JSON comes in, one goes out. Nothing that reads the file loads before the fence is up."""
    request = json.loads(sys.stdin.readline())
    confine(Path(request["folder"]))
    from corrections.import_export import hdf5_file
    from corrections.samples.sample import ImportExportError

    refused: Message | None = None
    try:
        hdf5_file.write(Path(request["target"]), hdf5_file.read_own(Path(request["source"])))
    except ImportExportError as error:
        refused = error.message
    except MemoryError:
        refused = Message("it needs more memory than drawings do. Import it in parts.")
    print(json.dumps({"refused": refused and refused.to_json()}))


if __name__ == "__main__":
    main()
