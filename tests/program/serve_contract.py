"""What scripts may rely on: `eventscope-cli serve` and `verify` from outside.   serve_contract.py PATH_OF_CLI"""
import os
import stat
import subprocess
import sys
import tempfile

from console import Engine, expect
from contract_checks import check_bank, check_gate, check_list, check_product, check_refused_writes

program = sys.argv[1]


def run(*arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60)


with tempfile.TemporaryDirectory() as folder:
    engine = Engine(program, folder)
    mode = stat.S_IMODE(os.stat(os.path.join(folder, "token")).st_mode)
    expect(mode == 0o600, oct(mode))
    token = engine.token
    product = check_product(engine)
    check_refused_writes(engine, product)
    secret = check_bank(engine)
    check_gate(engine)
    check_list(engine)
    expect(run("serve", "--data", folder, "--port", "0").returncode == 1, "a second engine on the same folder")
    engine.kill()

    engine = Engine(program, folder)
    expect(engine.token == token, "the token is kept between starts")
    status, _, read = engine.call("GET", "/api/v1/products/" + product)
    expect(status == 200 and read["version"] == 2, status, read)
    status, headers, _ = engine.create("products", {"name": "Butter", "price": 249}, "key-1")
    expect(status == 201 and headers.get("idempotent-replayed") == "true", "a key is recognised after kill -9")
    with open(os.path.join(folder, "acked"), "w", encoding="ascii") as file:
        file.write(f"products {product} 2\n")
    status, rest = engine.stop()
    expect(status == 0 and rest == "", status, rest)

    result = run("verify", "--data", folder, "--acked", os.path.join(folder, "acked"))
    expect(result.returncode == 0, result.returncode, result.stdout, result.stderr)
    for root, _, files in os.walk(folder):
        for name in files:
            with open(os.path.join(root, name), "rb") as file:
                expect(secret.encode() not in file.read(), "an account's token stands in clear in", name)
    with open(os.path.join(folder, "acked"), "a", encoding="ascii") as file:
        file.write(f"products {product} 9\n")
    expect(run("verify", "--data", folder, "--acked", os.path.join(folder, "acked")).returncode == 1, "a lost write is found")
    expect(run("verify", "--data", os.path.join(folder, "nowhere")).returncode == 2, "nothing to check")
    with tempfile.NamedTemporaryFile() as file:
        bad = run("serve", "--data", os.path.join(file.name, "below-a-file"), "--port", "0")
        expect(bad.returncode == 1 and bad.stderr, "a data folder that cannot be made")
for line, said in ((("serve", "--port", "99999"), "--port"), (("serve", "--colour"), "--colour"), (("verify", "--acked"), "--acked"),
                   (("srve", "--port", "0"), "no command 'srve'. There are: serve"), ((), "subcommand")):
    bad = run(*line)
    expect(bad.returncode == 2 and said in bad.stderr and not bad.stdout, line, bad.returncode, bad.stdout, bad.stderr)
print("serve and verify keep their contract")
