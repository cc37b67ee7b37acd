"""Every operation of the API with an address and a body that are well-formed."""

from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile

from jianhu.project.api import api

PLACES = {"number": None, "ref": "a", "code": "x", "figure": "open", "name": "x"}
STRINGS = {"date": "2026-11-20", "date-time": "2026-11-20T09:00:00+08:00"}


def permissions():
    import jianhu.project.urls  # noqa: F401  # building the addresses fills the API

    return {
        operation.operation_id or api.get_openapi_operation_id(operation): (
            operation.view_func.permission
        )
        for _, router in api._routers
        for view in router.path_operations.values()
        for operation in view.operations
    }


@cache
def schema_of_all():
    return api.get_openapi_schema()


def operations():
    """Yield (method, path, permission) of all there are."""
    known = permissions()
    for path, methods in schema_of_all()["paths"].items():
        for method, said in methods.items():
            yield method.upper(), path, known[said["operationId"]]


def call(client, method, path, number, **places):
    """Call an operation as its schema wants it; ``places`` are ids that stand in addresses."""
    schema = schema_of_all()
    said = schema["paths"][path][method.lower()]
    query = {}
    for parameter in said.get("parameters", []):
        value = _value(parameter["schema"], schema)
        if parameter["in"] == "path":
            whole = isinstance(value, int)
            known = value if whole else PLACES.get(parameter["name"], value)
            given = places.get(parameter["name"], known)
            path = path.replace("{" + parameter["name"] + "}", str(given or number))
        elif parameter.get("required"):
            query[parameter["name"]] = value
    content = said.get("requestBody", {}).get("content", {})
    where = path + "?" + "&".join(f"{key}={value}" for key, value in query.items())
    if "multipart/form-data" in content:
        file = SimpleUploadedFile("x.csv", "内容,时间\n甲,2026-11-20".encode())
        return client.post(where, {"file": file})
    body = _value(content["application/json"]["schema"], schema) if content else {}
    return client.generic(method, where, _json(body), content_type="application/json")


def _json(body):
    import json

    return json.dumps(body, ensure_ascii=False)


def _value(shape, schema):
    if "$ref" in shape:
        return _value(schema["components"]["schemas"][shape["$ref"].rpartition("/")[2]], schema)
    if "anyOf" in shape:
        return _value(shape["anyOf"][0], schema)
    if "enum" in shape:
        return shape["enum"][0]
    kind = shape.get("type")
    if kind == "object":
        wanted = shape.get("required", [])
        return {name: _value(shape["properties"][name], schema) for name in wanted}
    samples = {"integer": 1, "number": 30.05, "boolean": True, "array": [], "string": "x"}
    return STRINGS.get(shape.get("format"), samples.get(kind, "x"))
