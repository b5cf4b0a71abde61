"""Benchmark of the same network in Keras. `scripts/bench.py` runs it as a process; it prints JSON."""

import json
import os
import sys
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

READINGS = 200


def main(model_file: str) -> dict[str, object]:
    started = time.perf_counter()
    import numpy as np

    from models.model_file.keras_settings import keras

    imported = time.perf_counter() - started
    from scripts.benchmarks.timing import elapsed_ms, spread
    from scripts.benchmarks.window import resident_mb

    model: Any = keras.saving.load_model(model_file, compile=False)
    raster = np.random.default_rng(0).random((1, 28, 28, 1), np.float32)
    ways = {"predict_ms": lambda: model.predict(raster, verbose=0), "call_ms": lambda: np.asarray(model(raster))}
    result: dict[str, object] = {"import_s": imported}
    for name, read in ways.items():
        for _ in range(10):
            read()
        result[name] = spread([elapsed_ms(read) for _ in range(READINGS)])
    result["resident_mb"] = resident_mb()
    return result


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
