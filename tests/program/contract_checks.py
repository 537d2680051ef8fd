"""What the contract says of REST, the same on every profile: each check takes an engine and returns what it made."""
from console import expect


def check_product(engine):
    status, headers, product = engine.create("products", {"name": "Butter", "price": 249}, "key-1")
    expect(status == 201, status, product)
    expect(headers["etag"] == '"1"', headers)
    expect(headers["location"] == "/api/v1/products/" + product["id"], headers)
    expect(headers["eventscope-command-id"], headers)
    expect(product == {"id": product["id"], "type": "products", "version": 1, "fields": {"name": "Butter", "price": 249}}, product)
    path = "/api/v1/products/" + product["id"]

    status, headers, changed = engine.call("PATCH", path, {"price": 259}, {"If-Match": '"1"'})
    expect(status == 200 and changed["version"] == 2 and changed["fields"]["price"] == 259, status, changed)
    expect(headers["etag"] == '"2"', headers)
    status, _, problem = engine.call("PATCH", path, {"price": 269}, {"If-Match": '"1"'})
    expect(status == 412 and problem["expected"] == 1 and problem["actual"] == 2 and "price" in str(problem["diff"]), status, problem)
    status, _, _ = engine.call("PATCH", path, {"price": 269})
    expect(status == 428, status)
    status, _, problem = engine.create("products", {"name": "", "price": -1})
    expect(status == 422 and problem["rule"] == "SCHEMA" and problem["field"] and problem["command"], status, problem)

    status, headers, again = engine.create("products", {"name": "Butter", "price": 249}, "key-1")
    expect(status == 201 and headers.get("idempotent-replayed") == "true" and again["version"] == 1, status, headers, again)
    expect(again["fields"]["price"] == 249, again)
    status, headers, problem = engine.create("products", {"name": "Other", "price": 1}, "key-1")
    expect(status == 422 and problem["rule"] == "UUID_REUSED" and problem["field"] == "", status, problem)
    expect(problem["command"] == headers["eventscope-command-id"], problem)

    status, _, history = engine.call("GET", path + "/history")
    expect(status == 200 and [row["version"] for row in history["items"]] == [1, 2], status, history)
    return product["id"]


def check_refused_writes(engine, product):
    """Every answer to a write names a command, the refusals of the gate too; each is a problem with its own status."""
    kind, path, json = "/api/v1/products", "/api/v1/products/" + product, {"Content-Type": "application/json"}
    rows = [
        (400, ("POST", kind, "{bad", json)),
        (400, ("POST", kind, "{}", {**json, "Idempotency-Key": "two words"})),
        (400, ("PATCH", path, "{}", {**json, "If-Match": "1"})),
        (401, ("POST", kind, "{}", {**json, "Authorization": "Bearer wrong"})),
        (403, ("POST", kind, "{}", {**json, "Origin": "http://evil.example"})),
        (403, ("POST", kind, "{}", {**json, "Sec-Fetch-Site": "cross-site"})),
        (404, ("POST", "/api/v1/nothing", "{}", json)),
        (404, ("PATCH", kind + "/nobody", "{}", {**json, "If-Match": '"1"'})),
        (404, ("DELETE", kind + "/nobody", None, {"If-Match": '"1"'})),
        (405, ("DELETE", "/api/v1/purchases/" + product, None, {"If-Match": '"1"'})),
        (412, ("DELETE", path, None, {"If-Match": '"1"'})),
        (413, ("POST", kind, b" " * 2_000_000, json)),
        (413, ("POST", kind, '{"name":"' + "x" * 920_000 + '"}', json)),
        (415, ("POST", kind, "{}", {"Content-Type": "text/plain"})),
        (421, ("POST", kind, "{}", {**json, "Host": "evil.example"})),
        (422, ("POST", kind, "{}", json)),
        (428, ("PATCH", path, '{"price":269}', json)),
        (428, ("DELETE", path, None, {})),
    ]
    for wanted, (method, target, body, sent) in rows:
        status, headers, problem = engine.call(method, target, body, sent)
        row = (wanted, method, target, sent, status, headers, problem)
        expect(status == wanted and problem["status"] == wanted and problem["title"], *row)
        expect(headers["content-type"] == "application/problem+json", *row)
        expect(len(headers.get("eventscope-command-id", "")) == 36, *row)


def check_bank(engine):
    _, _, first = engine.create("accounts", {"username": "greta.lindqvist"})
    _, _, second = engine.create("accounts", {"username": "jonas.weber"})
    token = first["fields"]["token"]
    expect(len(token) == 20 and token.isdigit(), first)
    status, _, read = engine.call("GET", "/api/v1/accounts/" + first["id"])
    expect(status == 200 and not isinstance(read["fields"].get("token"), str) and token not in str(read), read)
    transfer = {"from": first["id"], "to": second["id"], "amount": 50000, "token": token, "description": "Rent"}
    status, _, made = engine.create("transfers", transfer)
    expect(status == 201 and token not in str(made), status, made)
    status, _, problem = engine.create("transfers", {**transfer, "amount": 1})
    expect(status == 422 and problem["rule"] == "INSUFFICIENT_FUNDS", status, problem)
    status, _, problem = engine.create("transfers", {**transfer, "token": "1" * 20})
    expect(status == 422 and problem["rule"] == "INVALID_TOKEN", status, problem)
    _, _, read = engine.call("GET", "/api/v1/accounts/" + second["id"])
    expect(read["fields"]["balance"] == 50000, read)
    for method, path in (("DELETE", "/api/v1/accounts/" + first["id"]), ("PATCH", "/api/v1/transfers/" + made["id"]),
                         ("DELETE", "/api/v1/transfers/" + made["id"])):
        status, headers, _ = engine.call(method, path, {} if method == "PATCH" else None, {"If-Match": '"1"'})
        expect(status == 405 and headers["allow"], method, path, status)
    return token


def check_gate(engine):
    for path in ("/health", "/api/v1/health", "/metrics", "/api/v1/products"):
        expect(engine.call("GET", path, token=False)[0] == 401, path)
        expect(engine.call("GET", path)[0] == 200, path)
    expect(engine.call("GET", "/health", headers={"Host": "evil.example"})[0] == 421)
    expect(engine.call("GET", "/health", headers={"Origin": "http://evil.example"})[0] == 403)
    expect(engine.call("POST", "/api/v1/products", "{}", {"Content-Type": "text/plain"})[0] == 415)
    expect(engine.call("POST", "/api/v1/products", "{bad", {"Content-Type": "application/json"})[0] == 400)
    expect(engine.call("POST", "/api/v1/products", b" " * 2_000_000, {"Content-Type": "application/json"})[0] == 413)
    expect(engine.call("GET", "/api/v1/nothing")[0] == 404)


def check_list(engine):
    made = [engine.create("documents", {"author": f"a{i}"})[2]["id"] for i in range(7)]
    expect(engine.call("DELETE", "/api/v1/documents/" + made[3], headers={"If-Match": '"1"'})[0] == 204)
    expect(engine.call("GET", "/api/v1/documents/" + made[3])[0] == 404)
    seen, after = [], None
    while True:
        status, _, page = engine.call("GET", "/api/v1/documents?limit=2" + (f"&after={after}" if after is not None else ""))
        expect(status == 200, status, page)
        seen += [item["id"] for item in page["items"]]
        after = page["next"]
        if after is None:
            break
    expect(seen == made[:3] + made[4:], seen, made)
    for limit in ("0", "1001", "x"):
        expect(engine.call("GET", "/api/v1/documents?limit=" + limit)[0] == 400, limit)
