"""The process that reads an HDF5 file from elsewhere and writes its drawings anew; `confined` starts it."""

import json
import sys
from pathlib import Path

from models.untrusted.sandbox import confine


def main() -> None:
    """One line of JSON comes in, one goes out. Nothing that reads the file loads before the fence is up."""
    request = json.loads(sys.stdin.readline())
    confine(Path(request["folder"]))
    from corrections.import_export import hdf5_file as hdf5
    from corrections.samples.sample import ExchangeError

    refused = ""
    try:
        hdf5.write(Path(request["target"]), hdf5.read_own(Path(request["source"])))
    except ExchangeError as error:
        refused = str(error)
    except MemoryError:
        refused = "it needs more memory than drawings do. Import it in parts"
    print(json.dumps({"refused": refused}))


if __name__ == "__main__":
    main()
