"""Checks an untrusted compiled graph (a LiteRT flatbuffer): only arithmetic on tensors of bounded size.

LiteRT does not validate its input: crafted graphs made it read and write out of bounds (buffer offsets that overflow,
indices of tensors that do not exist, shapes whose rank differs from the declared one). Therefore the graph is parsed
in Python first, and then run in a sandboxed process only.
"""

import struct
from collections.abc import Callable
from math import prod
from typing import Any

from ai_edge_litert import schema_py_generated as schema

from models.system.errors import InkloopError, Message

_OPERATORS = frozenset({
    "ABS", "ADD", "AVERAGE_POOL_2D", "BATCH_TO_SPACE_ND", "CONCATENATION", "CONV_2D", "DEPTHWISE_CONV_2D", "DEQUANTIZE",
    "DIV", "ELU", "EXP", "EXPAND_DIMS", "FILL", "FULLY_CONNECTED", "GATHER", "GELU", "GREATER", "HARD_SWISH",
    "LEAKY_RELU", "LOG",
    "LOGISTIC", "LOG_SOFTMAX", "MAXIMUM", "MAX_POOL_2D", "MEAN", "MINIMUM", "MUL", "NEG", "PACK", "PAD", "PADV2", "POW",
    "PRELU", "REDUCE_MAX", "REDUCE_PROD", "RELU", "RELU6", "RESHAPE", "RESIZE_BILINEAR", "RESIZE_NEAREST_NEIGHBOR",
    "REVERSE_V2", "RSQRT", "SELECT_V2", "SHAPE", "SLICE", "SOFTMAX", "SPACE_TO_BATCH_ND", "SPLIT", "SQRT", "SQUARE",
    "SQUARED_DIFFERENCE", "SQUEEZE", "STRIDED_SLICE", "SUB", "SUM", "TANH", "TILE", "TRANSPOSE", "TRANSPOSE_CONV",
    "UNPACK",
})  # fmt: skip
"""Operators that `models.model_file.compilation` uses for the layers allowed by `models.model_file.safe_loading`."""
_ELEMENT_BYTES = {
    schema.TensorType.FLOAT32: 4,
    schema.TensorType.FLOAT16: 2,  # weights with half precision, which are widened before use
    schema.TensorType.INT32: 4,
    schema.TensorType.BOOL: 1,
}
"""Allowed type of a tensor → bytes per element."""
_MAX_COUNTS = {"Subgraphs": 1, "OperatorCodes": 200, "Buffers": 40_000, "SignatureDefs": 1}
_MAX_TENSORS, _MAX_OPERATORS, _MAX_DIMENSIONS = 40_000, 20_000, 8
_MAX_ELEMENTS = 1 << 26
_OUTPUTS = {"embedding", "probabilities"}


class GraphError(InkloopError):
    """The graph contains a part that is not allowed; the message names it."""


def check_graph(graph: bytes) -> None:
    """Raises `GraphError` unless the graph is safe to run with LiteRT."""
    if graph[4:8] != b"TFL3":
        raise GraphError("it is not a compiled graph")
    try:
        model = schema.Model.GetRootAs(graph)
        for name, maximum in _MAX_COUNTS.items():
            if not 0 < getattr(model, f"{name}Length")() <= maximum:
                raise GraphError("it has {count} {parts}", count=getattr(model, f"{name}Length")(), parts=name)
        _check_operators(model)
        sizes = _buffer_sizes(model, len(graph))
        _check_subgraph(model.Subgraphs(0), model, sizes)
        _check_signature(model.SignatureDefs(0))
    except (struct.error, IndexError, ValueError, TypeError, OverflowError, AttributeError, KeyError) as error:
        raise GraphError("it cannot be read ({kind}: {reason})", kind=type(error).__name__, reason=error) from error


def _items(count: Callable[[], int], item: Callable[[int], Any], most: int) -> list[Any]:
    if count() > most:
        raise GraphError(
            "it has {count} parts; at most {maximum} are allowed", count=f"{count():,}", maximum=f"{most:,}"
        )
    return [item(number) for number in range(count())]


def _check_operators(model: Any) -> None:
    names = {value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)}
    for number in range(model.OperatorCodesLength()):
        code = model.OperatorCodes(number)
        name = names.get(max(code.BuiltinCode(), code.DeprecatedBuiltinCode()), "an unknown operator")
        if code.CustomCode():
            custom = Message("the custom operator {name}", name=f"{code.CustomCode()!r:.60}")
            raise GraphError("it uses {operator}, which no network of this program needs", operator=custom)
        if name not in _OPERATORS:
            raise GraphError("it uses {operator}, which no network of this program needs", operator=name)


def _buffer_sizes(model: Any, length: int) -> list[int]:
    sizes = []
    for number in range(model.BuffersLength()):
        buffer = model.Buffers(number)
        if buffer.Offset() > 1 or buffer.Size() > 1:
            raise GraphError("it keeps numbers outside of its tables")
        if buffer.DataLength() > length:
            raise GraphError("it declares more numbers than it holds")
        sizes.append(0 if buffer.DataIsNone() else len(buffer.DataAsNumpy()))
    if sum(sizes) > length:
        raise GraphError("it declares more numbers than it holds")
    return sizes


def _check_subgraph(subgraph: Any, model: Any, sizes: list[int]) -> None:
    tensors = _items(subgraph.TensorsLength, subgraph.Tensors, _MAX_TENSORS)
    shapes = []
    for tensor in tensors:
        shape = _items(tensor.ShapeLength, tensor.Shape, _MAX_DIMENSIONS)
        _items(tensor.ShapeSignatureLength, tensor.ShapeSignature, _MAX_DIMENSIONS)
        if min(shape, default=0) < 0 or prod(shape) > _MAX_ELEMENTS:
            raise GraphError("it has a tensor of an impossible shape, {shape}", shape=shape)
        size = prod(shape) * _ELEMENT_BYTES[tensor.Type()]
        if tensor.Sparsity() or tensor.VariantTensorsLength() or tensor.IsVariable():
            raise GraphError("it has a tensor of a kind that no network of this program needs")
        if sizes[tensor.Buffer()] not in (0, size):
            raise GraphError(
                "it has a tensor of {size} bytes with {held} bytes of numbers",
                size=f"{size:,}",
                held=f"{sizes[tensor.Buffer()]:,}",
            )
        shapes.append(shape)
    for number in [
        *_items(subgraph.InputsLength, subgraph.Inputs, 1),
        *_items(subgraph.OutputsLength, subgraph.Outputs, 2),
    ]:
        _check_index(number, len(tensors))
    reshapes = {
        number
        for number in range(model.OperatorCodesLength())
        if model.OperatorCodes(number).BuiltinCode() == schema.BuiltinOperator.RESHAPE
    }
    for operator in _items(subgraph.OperatorsLength, subgraph.Operators, _MAX_OPERATORS):
        _check_index(operator.OpcodeIndex(), model.OperatorCodesLength())
        inputs = _items(operator.InputsLength, operator.Inputs, len(tensors))
        outputs = _items(operator.OutputsLength, operator.Outputs, len(tensors))
        for number in [index for index in inputs if index != -1] + outputs:  # -1: an optional input that is absent
            _check_index(number, len(tensors))
        if operator.IntermediatesLength() or operator.LargeCustomOptionsSize() or operator.CustomOptionsLength():
            raise GraphError("it has an operator with options of its own")
        if operator.OpcodeIndex() in reshapes:
            _check_reshape(operator, [shapes[number] for number in inputs[1:]], len(shapes[outputs[0]]))


def _check_index(number: int, count: int) -> None:
    if not 0 <= number < count:
        raise GraphError("it points at part {number} of {count}", number=number, count=count)


def _check_reshape(operator: Any, shapes: list[list[int]], rank: int) -> None:
    """LiteRT writes out of bounds when a reshape has more dimensions than its output declares."""
    options, table = schema.ReshapeOptions(), operator.BuiltinOptions()
    ranks = {shape[0] for shape in shapes}
    if table is not None:
        options.Init(table.Bytes, table.Pos)
        ranks.add(options.NewShapeLength() or rank)
    if ranks - {rank}:
        raise GraphError("it reshapes a tensor to another rank than it declares")


def _check_signature(signature: Any) -> None:
    inputs = _items(signature.InputsLength, signature.Inputs, 1)
    outputs = _items(signature.OutputsLength, signature.Outputs, 2)
    if {item.Name() for item in inputs} != {b"raster"} or {item.Name().decode() for item in outputs} != _OUTPUTS:
        raise GraphError("it does not map a raster to probabilities and an embedding")
