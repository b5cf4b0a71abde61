import struct
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from ai_edge_litert import schema_py_generated as schema

from models.model_file.model_file import read_model
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.tflite_check import GraphError, check_graph
from tests.support.untrusted.forging import forged_graph


def test_the_shipped_graph_is_harmless() -> None:
    check_graph(read_model(SHIPPED_MODEL).graph)
    check_graph(forged_graph(lambda model: None))


def code(builtin: int, custom: bytes | None = None) -> Callable[[Any], None]:
    def change(model: Any) -> None:
        model.operatorCodes[0].builtinCode = builtin
        model.operatorCodes[0].deprecatedBuiltinCode = min(builtin, 127)
        model.operatorCodes[0].customCode = custom

    return change


def tensor(**fields: Any) -> Callable[[Any], None]:
    return lambda model: [setattr(model.subgraphs[0].tensors[3], name, value) for name, value in fields.items()]


def operator(**fields: Any) -> Callable[[Any], None]:
    return lambda model: [setattr(model.subgraphs[0].operators[2], name, value) for name, value in fields.items()]


def reshaped(model: Any) -> None:
    """As in tensorflow/tensorflow#124982: more dimensions than declared."""
    code = schema.OperatorCodeT()
    code.builtinCode = code.deprecatedBuiltinCode = schema.BuiltinOperator.RESHAPE
    model.operatorCodes.append(code)
    changed = model.subgraphs[0].operators[2]
    changed.opcodeIndex, changed.inputs = len(model.operatorCodes) - 1, changed.inputs[:1]
    changed.builtinOptionsType = schema.BuiltinOptions.ReshapeOptions
    changed.builtinOptions = schema.ReshapeOptionsT()
    changed.builtinOptions.newShape = np.arange(1, 30, dtype=np.int32)


def shrunk(model: Any) -> None:
    weights = next(each for each in model.subgraphs[0].tensors if model.buffers[each.buffer].data is not None)
    weights.shape = [7]


def buffer(model: Any) -> None:
    """As in tensorflow/tensorflow#116632: an offset that overflows."""
    model.buffers[3].offset, model.buffers[3].size = 2**64 - 64, 128


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (code(schema.BuiltinOperator.CUSTOM, b"FlexReadFile"), "custom operator b'FlexReadFile'"),
        (code(schema.BuiltinOperator.CONV_2D, b"mine"), "custom operator b'mine'"),
        (code(schema.BuiltinOperator.CALL_ONCE), "uses CALL_ONCE"),
        (code(schema.BuiltinOperator.READ_VARIABLE), "uses READ_VARIABLE"),
        (code(schema.BuiltinOperator.WHILE), "uses WHILE"),
        (code(9999), "unknown operator"),
        (tensor(shape=[1 << 20, 1 << 20]), "impossible shape"),
        (tensor(shape=[-1, 8]), "impossible shape"),
        (tensor(shape=[1] * 100), "parts; at most"),
        (tensor(buffer=60_000), "cannot be read"),
        (tensor(type=schema.TensorType.STRING), "cannot be read"),
        (tensor(type=schema.TensorType.RESOURCE), "cannot be read"),
        (tensor(isVariable=True), "of a kind"),
        (shrunk, "28 bytes with"),
        (operator(inputs=[9999]), "points at part 9999"),
        (operator(outputs=[-2]), "points at part -2"),
        (operator(opcodeIndex=99), "points at part 99"),
        (operator(customOptions=[1, 2, 3]), "options of its own"),
        (operator(largeCustomOptionsOffset=2**63, largeCustomOptionsSize=2**63), "options of its own"),
        (buffer, "outside of its tables"),
        (reshaped, "another rank"),
        (lambda model: model.subgraphs.append(model.subgraphs[0]), "2 Subgraphs"),
        (lambda model: setattr(model, "signatureDefs", None), "0 SignatureDefs"),
        (lambda model: setattr(model.signatureDefs[0].inputs[0], "name", "x"), "probabilities and an embedding"),
        (lambda model: model.signatureDefs[0].outputs.pop(), "probabilities and an embedding"),
        (lambda model: setattr(model.subgraphs[0], "inputs", [5000]), "points at part 5000"),
    ],
)
def test_a_forged_graph_is_refused(change: Callable[[Any], None], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        check_graph(forged_graph(change))


@pytest.mark.parametrize(
    "graph",
    [
        b"",
        b"no graph at all",
        struct.pack("<I", 24) + b"TFL3",  # as in tensorflow/tensorflow#115308: tables beyond the end
        struct.pack("<I", 2**32 - 1) + b"TFL3" + bytes(100),
        read_model(SHIPPED_MODEL).graph[:1000],
    ],
)
def test_bytes_that_are_not_a_graph_are_refused(graph: bytes) -> None:
    with pytest.raises(GraphError, match="not a compiled graph|cannot be read"):
        check_graph(graph)
