"""A broker behind TLS and SASL: what a profile names is used, and each mistake fails in its own step with what to do.
kafka_security.py EVENTSCOPE_CLI"""
import glob
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

from console import expect
from local_stack import Stack, free_ports

cli = sys.argv[1]
PASSWORD = "s3cret-of-the-test"


def run(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, timeout=120, check=True, **options).stdout


def make_certificates(folder):
    """Two authorities; the broker's certificate is of the first, and names 127.0.0.1."""
    def path(name):
        return os.path.join(folder, name)
    for authority in ("ours", "other"):
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={authority}", "-keyout",
            path(f"{authority}.key"), "-out", path(f"{authority}.pem"))
    run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=broker", "-keyout", path("broker.key"), "-out", path("broker.csr"))
    with open(path("san"), "w", encoding="ascii") as file:
        file.write("subjectAltName=IP:127.0.0.1")
    run("openssl", "x509", "-req", "-days", "2", "-in", path("broker.csr"), "-CA", path("ours.pem"), "-CAkey", path("ours.key"),
        "-CAcreateserial", "-extfile", path("san"), "-out", path("broker.pem"))
    run("openssl", "pkcs12", "-export", "-in", path("broker.pem"), "-inkey", path("broker.key"), "-passout", "pass:store", "-out",
        path("broker.p12"))


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start_broker(folder, classes, ports):
    store = os.path.join(folder, "broker.p12")
    plain = f'org.apache.kafka.common.security.plain.PlainLoginModule required user_ops="{PASSWORD}";'
    scram = "org.apache.kafka.common.security.scram.ScramLoginModule required;"
    lines = ["process.roles=broker,controller", "node.id=1", f"controller.quorum.voters=1@127.0.0.1:{ports['controller']}",
             "controller.listener.names=CONTROLLER", "inter.broker.listener.name=PLAIN",
             "listeners=" + ",".join(f"{name}://127.0.0.1:{ports[name.lower()]}" for name in ("PLAIN", "TLS", "SASL", "BOTH", "CONTROLLER")),
             "listener.security.protocol.map=PLAIN:PLAINTEXT,TLS:SSL,SASL:SASL_PLAINTEXT,BOTH:SASL_SSL,CONTROLLER:PLAINTEXT",
             f"log.dirs={folder}/data", "offsets.topic.replication.factor=1", "offsets.topic.num.partitions=5",
             "log.cleaner.dedupe.buffer.size=8388608", f"ssl.keystore.location={store}",
             "ssl.keystore.type=PKCS12", "ssl.keystore.password=store", "ssl.key.password=store",
             "sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512"]
    for name in ("sasl", "both"):
        lines += [f"listener.name.{name}.plain.sasl.jaas.config={plain}", f"listener.name.{name}.scram-sha-512.sasl.jaas.config={scram}"]
    properties = os.path.join(folder, "server.properties")
    with open(properties, "w", encoding="ascii") as file:
        file.write("\n".join(lines))
    run("java", "-cp", classes, "kafka.tools.StorageTool", "format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", properties, "--add-scram",
        f"SCRAM-SHA-512=[name=ops,password={PASSWORD}]")
    with open(os.path.join(folder, "broker.log"), "w", encoding="utf-8") as log:
        broker = subprocess.Popen(["java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, "kafka.Kafka",
                                   properties], stdout=log, stderr=log)
    deadline = time.monotonic() + 60
    while True:
        expect(broker.poll() is None and time.monotonic() < deadline, "the broker never came: see broker.log")
        if all(is_open(ports[name]) for name in ("plain", "tls", "sasl", "both")):
            return broker
        time.sleep(0.2)


def steps_of(profiles, name, profile):
    with open(os.path.join(profiles, name + ".json"), "w", encoding="utf-8") as file:
        json.dump(profile, file)
    result = subprocess.run([cli, "profile", "test", name], capture_output=True, text=True, timeout=60, check=False)
    expect(PASSWORD not in result.stdout + result.stderr, "the secret is told")
    return {line[9:33].strip(): (line[:8].strip(), line[34:]) for line in result.stdout.splitlines()}, result


def check(folder, profiles, ports):
    def secret(name, content):
        path = os.path.join(folder, name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="ascii") as file:
            file.write(content)
        return {"file": path}

    def profile(listener, authority=None, mechanism=None, password=PASSWORD, user="ops"):
        made = {"bootstrap": f"127.0.0.1:{ports[listener]}"}
        if authority:
            made["tls"] = {"ca": os.path.join(folder, authority + ".pem")}
        if mechanism:
            made["sasl"] = {"mechanism": mechanism, "user": user, "password": secret("password-" + password, password)}
        return made

    good = {"plain": profile("plain"), "tls": profile("tls", "ours"), "sasl-plain": profile("sasl", None, "PLAIN"),
            "sasl-scram": profile("sasl", None, "SCRAM-SHA-512"), "both": profile("both", "ours", "SCRAM-SHA-512")}
    for name, content in good.items():
        steps, result = steps_of(profiles, name, content)
        expect(steps["kafka cluster"][0] == "ok", name, steps, result.stderr)
        expect(steps["kafka tls"][0] == ("ok" if "tls" in content else "skipped"), name, steps)
        expect(steps["kafka sasl"][0] == ("ok" if "sasl" in content else "skipped"), name, steps)
    bad = {"wrong-authority": (profile("tls", "other"), "kafka tls", "authority"),
           "plain-to-tls": (profile("tls"), "kafka tls", "TLS"),
           "tls-to-plain": (profile("plain", "ours"), "kafka tls", "TLS"),
           "wrong-password": (profile("sasl", None, "PLAIN", "wrong"), "kafka sasl", "password"),
           "wrong-scram-password": (profile("both", "ours", "SCRAM-SHA-512", "wrong"), "kafka sasl", "password"),
           "nobody": (profile("both", "ours", "SCRAM-SHA-512", user="nobody"), "kafka sasl", "user"),
           "other-mechanism": (profile("sasl", None, "SCRAM-SHA-256"), "kafka sasl", "mechanism"),
           "no-sasl": (profile("sasl"), "kafka tls", "SASL"),
           "tls-without-sasl": (profile("both", "ours"), "kafka sasl", "SASL"),
           "sasl-to-plain": (profile("plain", None, "PLAIN"), "kafka sasl", "leave it out")}
    for name, (content, failing, says) in bad.items():
        steps, result = steps_of(profiles, name, content)
        failed = [step for step, (state, _) in steps.items() if state == "failed"]
        expect(failed == [failing], name, failed, steps, result.stderr)
        expect(says in steps[failing][1], name, steps[failing])
        expect(steps["kafka topics"][0] == "skipped", name, steps)
        print(f"{name:<22} {failing:<12} {steps[failing][1]}")


with tempfile.TemporaryDirectory() as work:
    os.environ.update(XDG_CONFIG_HOME=os.path.join(work, "config"), XDG_DATA_HOME=os.path.join(work, "share"))
    where = os.path.join(work, "config", "eventscope", "profiles")
    os.makedirs(where)
    Stack(cli, os.path.join(work, "stack")).good("setup")
    jars = glob.glob(os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "eventscope", "kafka-*"))
    expect(jars, "no Kafka was fetched")
    numbers = dict(zip(("plain", "tls", "sasl", "both", "controller"), free_ports(5)))
    make_certificates(work)
    server = start_broker(work, os.path.join(sorted(jars)[-1], "*"), numbers)
    try:
        check(work, where, numbers)
    finally:
        server.send_signal(signal.SIGKILL)
        server.wait()
print("TLS and SASL are used as the profile says, and each mistake is named in its step")
