<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CheckText</name>
    <message>
        <source>Type is known</source>
        <translation>Type is known</translation>
    </message>
    <message>
        <source>Type allows this command</source>
        <translation>Type allows this command</translation>
    </message>
    <message>
        <source>Fields keep the schema</source>
        <translation>Fields keep the schema</translation>
    </message>
    <message>
        <source>Id is free</source>
        <translation>Id is free</translation>
    </message>
    <message>
        <source>Entity exists</source>
        <translation>Entity exists</translation>
    </message>
    <message>
        <source>Version is the expected one</source>
        <translation>Version is the expected one</translation>
    </message>
    <message>
        <source>References exist</source>
        <translation>References exist</translation>
    </message>
    <message>
        <source>Nothing refers to it</source>
        <translation>Nothing refers to it</translation>
    </message>
    <message>
        <source>Amount is positive</source>
        <translation>Amount is positive</translation>
    </message>
    <message>
        <source>From is a valid number of this bank</source>
        <translation>From is a valid number of this bank</translation>
    </message>
    <message>
        <source>From and to differ</source>
        <translation>From and to differ</translation>
    </message>
    <message>
        <source>From or to is known at this bank</source>
        <translation>From or to is known at this bank</translation>
    </message>
    <message>
        <source>From is known at this bank</source>
        <translation>From is known at this bank</translation>
    </message>
    <message>
        <source>Token matches</source>
        <translation>Token matches</translation>
    </message>
    <message>
        <source>Balances stay within their range</source>
        <translation>Balances stay within their range</translation>
    </message>
    <message>
        <source>Balance stays above the limit</source>
        <translation>Balance stays above the limit</translation>
    </message>
    <message>
        <source>To is known where it belongs to this bank</source>
        <translation>To is known where it belongs to this bank</translation>
    </message>
    <message>
        <source>To is a valid number</source>
        <translation>To is a valid number</translation>
    </message>
    <message>
        <source>User may pay in cash</source>
        <translation>User may pay in cash</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>product</source>
        <comment>in a command</comment>
        <translation>product</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>in a command</comment>
        <translation>customer</translation>
    </message>
    <message>
        <source>purchase</source>
        <comment>in a command</comment>
        <translation>purchase</translation>
    </message>
    <message>
        <source>account</source>
        <comment>in a command</comment>
        <translation>account</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>in a command</comment>
        <translation>transfer</translation>
    </message>
    <message>
        <source>document</source>
        <comment>in a command</comment>
        <translation>document</translation>
    </message>
    <message>
        <source>entry</source>
        <comment>in a command</comment>
        <translation>entry</translation>
    </message>
    <message>
        <source>asset</source>
        <comment>in a command</comment>
        <translation>asset</translation>
    </message>
    <message>
        <source>Transfer money</source>
        <translation>Transfer money</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>Create %1</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restore %1</translation>
    </message>
    <message>
        <source>Unpark %1</source>
        <translation>Unpark %1</translation>
    </message>
    <message>
        <source>Command on %1</source>
        <translation>Command on %1</translation>
    </message>
</context>
<context>
    <name>ConnectionFault</name>
    <message>
        <source>The engine does not accept the token</source>
        <translation>The engine does not accept the token</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>The engine does not answer</translation>
    </message>
    <message>
        <source>No connection to the engine</source>
        <translation>No connection to the engine</translation>
    </message>
    <message>
        <source>Eventscope tries again by itself, with the same token.</source>
        <translation>Eventscope tries again by itself, with the same token.</translation>
    </message>
    <message>
        <source>Eventscope tries again by itself. What was accepted is safe in the log.</source>
        <translation>Eventscope tries again by itself. What was accepted is safe in the log.</translation>
    </message>
    <message>
        <source>Check that the engine runs.</source>
        <translation>Check that the engine runs.</translation>
    </message>
    <message>
        <source>Check that it serves at this address and port.</source>
        <translation>Check that it serves at this address and port.</translation>
    </message>
    <message>
        <source>Correct the name of the host in the address.</source>
        <translation>Correct the name of the host in the address.</translation>
    </message>
    <message>
        <source>Start Eventscope again with the token file of this engine.</source>
        <translation>Start Eventscope again with the token file of this engine.</translation>
    </message>
    <message>
        <source>Check whether the engine was stopped; if it was, start it again.</source>
        <translation>Check whether the engine was stopped; if it was, start it again.</translation>
    </message>
    <message>
        <source>Check whether the engine or its computer hangs or is overloaded.</source>
        <translation>Check whether the engine or its computer hangs or is overloaded.</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>The servers have not answered yet.</source>
        <translation>The servers have not answered yet.</translation>
    </message>
    <message>
        <source>The log is being read up to its end.</source>
        <translation>The log is being read up to its end.</translation>
    </message>
    <message>
        <source>A store lost what it held: it is written again from the log.</source>
        <translation>A store lost what it held: it is written again from the log.</translation>
    </message>
    <message>
        <source>This profile is only looked at: nothing is written to its cluster.</source>
        <translation>This profile is only looked at: nothing is written to its cluster.</translation>
    </message>
    <message>
        <source>%1: the event store holds more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</source>
        <translation>%1: the event store holds more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</translation>
    </message>
    <message>
        <source>%1: the snapshots hold more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</source>
        <translation>%1: the snapshots hold more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</translation>
    </message>
    <message>
        <source>%1: the event store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</source>
        <translation>%1: the event store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</translation>
    </message>
    <message>
        <source>%1: the snapshot store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</source>
        <translation>%1: the snapshot store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</translation>
    </message>
    <message>
        <source>%1: retention removed what has to be read next: %2 begins at %3, wanted is %4.</source>
        <translation>%1: retention removed what has to be read next: %2 begins at %3, wanted is %4.</translation>
    </message>
    <message>
        <source>%1: the log no longer holds what has to be read next. %2</source>
        <translation>%1: the log no longer holds what has to be read next. %2</translation>
    </message>
    <message>
        <source>%1: the group “%2” runs this log too, ours is “%3”. Stop one of them.</source>
        <translation>%1: the group “%2” runs this log too, ours is “%3”. Stop one of them.</translation>
    </message>
    <message>
        <source>Redis at %1 is out of memory and takes no writes. Raise its maxmemory or free memory there; writing goes on by itself.</source>
        <translation>Redis at %1 is out of memory and takes no writes. Raise its maxmemory or free memory there; writing goes on by itself.</translation>
    </message>
    <message>
        <source>Redis at %1 cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or mend its folder; writing goes on by itself.</source>
        <translation>Redis at %1 cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or mend its folder; writing goes on by itself.</translation>
    </message>
    <message>
        <source>Redis at %1 is still loading its data from disk. It is asked again until it is done.</source>
        <translation>Redis at %1 is still loading its data from disk. It is asked again until it is done.</translation>
    </message>
    <message>
        <source>Redis at %1 is a read-only replica. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</source>
        <translation>Redis at %1 is a read-only replica. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</translation>
    </message>
    <message>
        <source>Redis at %1 is a replica of %2: what is written there would not last. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</source>
        <translation>Redis at %1 is a replica of %2: what is written there would not last. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</translation>
    </message>
    <message>
        <source>Redis at %1 wants a password, and the profile has none. Enter user and password in the profile.</source>
        <translation>Redis at %1 wants a password, and the profile has none. Enter user and password in the profile.</translation>
    </message>
    <message>
        <source>Redis at %1 does not accept user and password of the profile. Correct them in the profile.</source>
        <translation>Redis at %1 does not accept user and password of the profile. Correct them in the profile.</translation>
    </message>
    <message>
        <source>Redis at %1 has no password, but the profile sends one. Take it out of the profile, or set it on the server.</source>
        <translation>Redis at %1 has no password, but the profile sends one. Take it out of the profile, or set it on the server.</translation>
    </message>
    <message>
        <source>The user of the profile may not do this on Redis at %1: %2 Give it the right with ACL SETUSER (all keys es:*, and @read @write @scripting info ping).</source>
        <translation>The user of the profile may not do this on Redis at %1: %2 Give it the right with ACL SETUSER (all keys es:*, and @read @write @scripting info ping).</translation>
    </message>
    <message>
        <source>Redis at %1 is busy with somebody’s script. It is asked again; SCRIPT KILL ends the script.</source>
        <translation>Redis at %1 is busy with somebody’s script. It is asked again; SCRIPT KILL ends the script.</translation>
    </message>
    <message>
        <source>Redis at %1 has too few replicas and takes no writes. Start them, or lower min-replicas-to-write.</source>
        <translation>Redis at %1 has too few replicas and takes no writes. Start them, or lower min-replicas-to-write.</translation>
    </message>
    <message>
        <source>Redis at %1 has as many clients as it takes. Raise its maxclients, or close some.</source>
        <translation>Redis at %1 has as many clients as it takes. Raise its maxclients, or close some.</translation>
    </message>
    <message>
        <source>Redis at %1 is in protected mode and takes no connections from here. Set a password there, or bind it to an address.</source>
        <translation>Redis at %1 is in protected mode and takes no connections from here. Set a password there, or bind it to an address.</translation>
    </message>
    <message>
        <source>Redis at %1 is a replica that has lost its primary.</source>
        <translation>Redis at %1 is a replica that has lost its primary.</translation>
    </message>
    <message>
        <source>Redis at %1 cannot be reached (%2). Start it, or correct its address in the profile.</source>
        <translation>Redis at %1 cannot be reached (%2). Start it, or correct its address in the profile.</translation>
    </message>
    <message>
        <source>Redis at %1 did not answer in time; it is asked again.</source>
        <translation>Redis at %1 did not answer in time; it is asked again.</translation>
    </message>
    <message>
        <source>The connection to Redis at %1 was lost (%2); it is made anew.</source>
        <translation>The connection to Redis at %1 was lost (%2); it is made anew.</translation>
    </message>
    <message>
        <source>Redis at %1 may evict what it holds (maxmemory-policy %2). Set maxmemory-policy to noeviction there: CONFIG SET maxmemory-policy noeviction.</source>
        <translation>Redis at %1 may evict what it holds (maxmemory-policy %2). Set maxmemory-policy to noeviction there: CONFIG SET maxmemory-policy noeviction.</translation>
    </message>
    <message>
        <source>Redis at %1 keeps no append-only file: a restart would lose what was written. Switch it on there: CONFIG SET appendonly yes, and in its configuration.</source>
        <translation>Redis at %1 keeps no append-only file: a restart would lose what was written. Switch it on there: CONFIG SET appendonly yes, and in its configuration.</translation>
    </message>
    <message>
        <source>Redis at %1 is version %2; Eventscope needs 7.0 or later. Update the server.</source>
        <translation>Redis at %1 is version %2; Eventscope needs 7.0 or later. Update the server.</translation>
    </message>
    <message>
        <source>Redis at %1 holds “%2” of another log (%3), not of this one (%4). Give each log its own servers, or let “eventscope-cli repair” empty this one.</source>
        <translation>Redis at %1 holds “%2” of another log (%3), not of this one (%4). Give each log its own servers, or let “eventscope-cli repair” empty this one.</translation>
    </message>
    <message>
        <source>Redis at %1 holds %2 events, but its mark says %3: somebody changed it. “eventscope-cli repair” rebuilds the store from the log.</source>
        <translation>Redis at %1 holds %2 events, but its mark says %3: somebody changed it. “eventscope-cli repair” rebuilds the store from the log.</translation>
    </message>
    <message>
        <source>Redis at %1 ends the connection after the first word: see TLS and the certificate in the profile. If it is starting, it is asked again.</source>
        <translation>Redis at %1 ends the connection after the first word: see TLS and the certificate in the profile. If it is starting, it is asked again.</translation>
    </message>
    <message>
        <source>%1. Start the broker, or see “bootstrap” in the profile and the network between.</source>
        <translation>%1. Start the broker, or see “bootstrap” in the profile and the network between.</translation>
    </message>
    <message>
        <source>The broker takes the connection, but does not answer in plain text: it probably expects TLS or SASL on this port. Name “tls” or “sasl” in the profile; if it should not, see whether the broker hangs.</source>
        <translation>The broker takes the connection, but does not answer in plain text: it probably expects TLS or SASL on this port. Name “tls” or “sasl” in the profile; if it should not, see whether the broker hangs.</translation>
    </message>
    <message>
        <source>The broker takes the connection, but does not answer without SASL: it probably expects SASL on this port. Name “sasl” in the profile; if it should not, see whether the broker hangs.</source>
        <translation>The broker takes the connection, but does not answer without SASL: it probably expects SASL on this port. Name “sasl” in the profile; if it should not, see whether the broker hangs.</translation>
    </message>
    <message>
        <source>%1 of ours; missing, or not to be seen by this user: %2. An engine with “duties”: true makes them. The page Kafka works without them.</source>
        <translation>%1 of ours; missing, or not to be seen by this user: %2. An engine with “duties”: true makes them. The page Kafka works without them.</translation>
    </message>
    <message>
        <source>%1 answers with status %2, but not as such a server does. See “%3” in the profile.</source>
        <translation>%1 answers with status %2, but not as such a server does. See “%3” in the profile.</translation>
    </message>
    <message>
        <source>See that the servers run and that address and TLS are right, then try again.</source>
        <translation>See that the servers run and that address and TLS are right, then try again.</translation>
    </message>
    <message>
        <source>The host’s name is not known: see the address of the cluster.</source>
        <translation>The host’s name is not known: see the address of the cluster.</translation>
    </message>
    <message>
        <source>The user of this profile may not do that: ask for an ACL.</source>
        <translation>The user of this profile may not do that: ask for an ACL.</translation>
    </message>
    <message>
        <source>See user, password and mechanism of the profile.</source>
        <translation>See user, password and mechanism of the profile.</translation>
    </message>
    <message>
        <source>User or password is wrong, or the user does not exist for this mechanism.</source>
        <translation>User or password is wrong, or the user does not exist for this mechanism.</translation>
    </message>
    <message>
        <source>The server knows no SASL on this port: leave it out, or take another port.</source>
        <translation>The server knows no SASL on this port: leave it out, or take another port.</translation>
    </message>
    <message>
        <source>Take a mechanism that the server offers.</source>
        <translation>Take a mechanism that the server offers.</translation>
    </message>
    <message>
        <source>Give the certificate of the authority that signed the server’s.</source>
        <translation>Give the certificate of the authority that signed the server’s.</translation>
    </message>
    <message>
        <source>The server may not speak TLS on this port, or wants a client certificate.</source>
        <translation>The server may not speak TLS on this port, or wants a client certificate.</translation>
    </message>
    <message>
        <source>The server expects TLS or SASL on this port: see the profile.</source>
        <translation>The server expects TLS or SASL on this port: see the profile.</translation>
    </message>
    <message>
        <source>No server listens there: start it, or see host and port.</source>
        <translation>No server listens there: start it, or see host and port.</translation>
    </message>
    <message>
        <source>Kafka: %1 %2</source>
        <translation>Kafka: %1 %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2). Check that the server runs and that the address is right.</source>
        <translation>“%1” cannot be read (%2). Check that the server runs and that the address is right.</translation>
    </message>
    <message>
        <source>The topic takes smaller records only: see its max.message.bytes.</source>
        <translation>The topic takes smaller records only: see its max.message.bytes.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Take another name.</translation>
    </message>
    <message>
        <source>Its members must stop first.</source>
        <translation>Its members must stop first.</translation>
    </message>
    <message>
        <source>Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer.</source>
        <translation>Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer.</translation>
    </message>
    <message>
        <source>The request is malformed</source>
        <translation>The request is malformed</translation>
    </message>
    <message>
        <source>The body is too large</source>
        <translation>The body is too large</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>The engine is busy</source>
        <translation>The engine is busy</translation>
    </message>
    <message>
        <source>The store takes no writes</source>
        <translation>The store takes no writes</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>The engine is not available</translation>
    </message>
    <message>
        <source>The Kafka cluster is not available</source>
        <translation>The Kafka cluster is not available</translation>
    </message>
    <message>
        <source>Too large for the topic</source>
        <translation>Too large for the topic</translation>
    </message>
    <message>
        <source>The version is missing</source>
        <translation>The version is missing</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Internal error</translation>
    </message>
    <message>
        <source>the topics es.* cannot be read: %1</source>
        <translation>the topics es.* cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>Needs exactly %n character(s).</source>
        <translation>
            <numerusform>Needs exactly %n character.</numerusform>
            <numerusform>Needs exactly %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1 to %2 characters.</source>
        <translation>Needs %1 to %2 characters.</translation>
    </message>
    <message numerus="yes">
        <source>Needs at most %n character(s).</source>
        <translation>
            <numerusform>Needs at most %n character.</numerusform>
            <numerusform>Needs at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs at least %n character(s).</source>
        <translation>
            <numerusform>Needs at least %n character.</numerusform>
            <numerusform>Needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1 from %2 to %3.</source>
        <translation>Needs %1 from %2 to %3.</translation>
    </message>
    <message>
        <source>Needs %1 of %2 or more.</source>
        <translation>Needs %1 of %2 or more.</translation>
    </message>
    <message>
        <source>Needs %1 of at most %2.</source>
        <translation>Needs %1 of at most %2.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Needs %1.</translation>
    </message>
    <message>
        <source>Needs a UUID, like 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.</source>
        <translation>Needs a UUID, like 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.</translation>
    </message>
    <message>
        <source>Needs an e-mail address, like ted@example.com.</source>
        <translation>Needs an e-mail address, like ted@example.com.</translation>
    </message>
    <message>
        <source>Needs an address, like https://example.com/picture.png.</source>
        <translation>Needs an address, like https://example.com/picture.png.</translation>
    </message>
    <message>
        <source>Needs a date, like 2026-11-24.</source>
        <translation>Needs a date, like 2026-11-24.</translation>
    </message>
    <message>
        <source>Needs a date and time, like 2026-11-24T14:32:07Z.</source>
        <translation>Needs a date and time, like 2026-11-24T14:32:07Z.</translation>
    </message>
    <message>
        <source>Needs an IBAN, like NL06OPEN0385127746.</source>
        <translation>Needs an IBAN, like NL06OPEN0385127746.</translation>
    </message>
    <message>
        <source>Needs one of: %1.</source>
        <translation>Needs one of: %1.</translation>
    </message>
    <message>
        <source>Needs text that matches %1.</source>
        <translation>Needs text that matches %1.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>Needs yes or no.</source>
        <translation>Needs yes or no.</translation>
    </message>
    <message>
        <source>Needs one of the %1: type to search.</source>
        <translation>Needs one of the %1: type to search.</translation>
    </message>
    <message>
        <source>One item a line. %1</source>
        <translation>One item a line. %1</translation>
    </message>
    <message>
        <source>Required: type a text.</source>
        <translation>Required: type a text.</translation>
    </message>
    <message>
        <source>an amount like %1</source>
        <translation>an amount like %1</translation>
    </message>
    <message>
        <source>Needs at most two decimals, like %1.</source>
        <translation>Needs at most two decimals, like %1.</translation>
    </message>
    <message>
        <source>Needs an amount of at most %1.</source>
        <translation>Needs an amount of at most %1.</translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>This window</translation>
    </message>
    <message>
        <source>Another console</source>
        <translation>Another console</translation>
    </message>
    <message>
        <source>Console on %1</source>
        <translation>Console on %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 on %2</translation>
    </message>
</context>
<context>
    <name>HeatText</name>
    <message>
        <source>%1 ms and more</source>
        <translation>%1 ms and more</translation>
    </message>
    <message>
        <source>below %1 ms</source>
        <translation>below %1 ms</translation>
    </message>
    <message>
        <source>%1 to %2 ms</source>
        <translation>%1 to %2 ms</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>created</source>
        <translation>created</translation>
    </message>
</context>
<context>
    <name>MetricText</name>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>per second</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>bytes per second</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cores</translation>
    </message>
    <message>
        <source>% of the time</source>
        <translation>% of the time</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>gateway</translation>
    </message>
    <message>
        <source>validator</source>
        <translation>validator</translation>
    </message>
    <message>
        <source>persister</source>
        <translation>persister</translation>
    </message>
    <message>
        <source>materializer</source>
        <translation>materializer</translation>
    </message>
    <message>
        <source>notifier</source>
        <translation>notifier</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>this console</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Setup of the local stack</source>
        <translation>Setup of the local stack</translation>
    </message>
    <message>
        <source>Start of the local stack</source>
        <translation>Start of the local stack</translation>
    </message>
    <message>
        <source>Stop of the local stack</source>
        <translation>Stop of the local stack</translation>
    </message>
    <message>
        <source>Clean of the local stack</source>
        <translation>Clean of the local stack</translation>
    </message>
    <message>
        <source>Demo traffic started</source>
        <translation>Demo traffic started</translation>
    </message>
    <message>
        <source>Demo traffic stopped</source>
        <translation>Demo traffic stopped</translation>
    </message>
    <message>
        <source>The engine became read-only</source>
        <translation>The engine became read-only</translation>
    </message>
    <message>
        <source>The engine can write again</source>
        <translation>The engine can write again</translation>
    </message>
    <message>
        <source>The group gave %1 to this engine</source>
        <translation>The group gave %1 to this engine</translation>
    </message>
    <message>
        <source>The group took %1 from this engine</source>
        <translation>The group took %1 from this engine</translation>
    </message>
    <message>
        <source>This engine claimed %1</source>
        <translation>This engine claimed %1</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>must be a text</source>
        <translation>must be a text</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>must be an object</translation>
    </message>
    <message>
        <source>must be “host:port”</source>
        <translation>must be “host:port”</translation>
    </message>
    <message>
        <source>must be “#rrggbb”</source>
        <translation>must be “#rrggbb”</translation>
    </message>
    <message>
        <source>must be {&quot;file&quot;: &quot;/path/of/the/secret&quot;} or {&quot;keychain&quot;: &quot;key&quot;}, a key of letters, digits, “-” and “_”; a secret never stands in the profile itself</source>
        <translation>must be {&quot;file&quot;: &quot;/path/of/the/secret&quot;} or {&quot;keychain&quot;: &quot;key&quot;}, a key of letters, digits, “-” and “_”; a secret never stands in the profile itself</translation>
    </message>
    <message>
        <source>must be the name of the file, “%1”</source>
        <translation>must be the name of the file, “%1”</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>is not known here</translation>
    </message>
    <message>
        <source>is missing: the address of a Redis server</source>
        <translation>is missing: the address of a Redis server</translation>
    </message>
    <message>
        <source>is missing: “host:port” of a Kafka server</source>
        <translation>is missing: “host:port” of a Kafka server</translation>
    </message>
    <message>
        <source>cannot be true while readOnly is true, which it is unless it says false</source>
        <translation>cannot be true while readOnly is true, which it is unless it says false</translation>
    </message>
    <message>
        <source>is missing: {&quot;events&quot;: …, &quot;snapshots&quot;: …}; only a profile that is looked at goes without</source>
        <translation>is missing: {&quot;events&quot;: …, &quot;snapshots&quot;: …}; only a profile that is looked at goes without</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>it is not a JSON object</translation>
    </message>
    <message>
        <source>The profile “%1” is not right: “%2” %3.</source>
        <translation>The profile “%1” is not right: “%2” %3.</translation>
    </message>
    <message>
        <source>The profile “%1” is not right: %2.</source>
        <translation>The profile “%1” is not right: %2.</translation>
    </message>
    <message>
        <source>There is no profile “%1” (%2). There are: %3.</source>
        <translation>There is no profile “%1” (%2). There are: %3.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Unsaved changes</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes of %n form(s) first?</source>
        <translation>
            <numerusform>Save the changes of %n form first?</numerusform>
            <numerusform>Save the changes of %n forms first?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another profile opens with new pages: what is not saved is lost.</source>
        <translation>Another profile opens with new pages: what is not saved is lost.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the forms, then go on</source>
        <translation>Save the forms, then go on</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Go on without the changes</source>
        <translation>Go on without the changes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>now</source>
        <comment>range</comment>
        <translation>now</translation>
    </message>
    <message>
        <source>today</source>
        <comment>range</comment>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>range</comment>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>to</translation>
    </message>
    <message>
        <source>The begin has to be before the end.</source>
        <translation>The begin has to be before the end.</translation>
    </message>
    <message>
        <source>A range is one second at least.</source>
        <translation>A range is one second at least.</translation>
    </message>
    <message>
        <source>A range is 400 days at most.</source>
        <translation>A range is 400 days at most.</translation>
    </message>
    <message>
        <source>That is in the future: nothing is known of it yet.</source>
        <translation>That is in the future: nothing is known of it yet.</translation>
    </message>
    <message>
        <source>That is before 1970: nothing is known of it.</source>
        <translation>That is before 1970: nothing is known of it.</translation>
    </message>
    <message>
        <source>Type for example: 90m, 14:00 to 14:30, now-6h to now-1h, 2026-11-29 10:00 to 12:00.</source>
        <translation>Type for example: 90m, 14:00 to 14:30, now-6h to now-1h, 2026-11-29 10:00 to 12:00.</translation>
    </message>
    <message>
        <source>last</source>
        <comment>the last 90 minutes</comment>
        <translation>last</translation>
    </message>
    <message>
        <source>“%1” is no time. %2</source>
        <translation>“%1” is no time. %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>1 s steps</comment>
        <translation>%1 steps</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>somebody saved a newer version</source>
        <translation>somebody saved a newer version</translation>
    </message>
    <message>
        <source>other entities refer to it: change or delete those first</source>
        <translation>other entities refer to it: change or delete those first</translation>
    </message>
    <message>
        <source>it does not exist any more</source>
        <translation>it does not exist any more</translation>
    </message>
    <message>
        <source>amount must be positive</source>
        <translation>amount must be positive</translation>
    </message>
    <message>
        <source>amount too large</source>
        <translation>amount too large</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>insufficient funds</translation>
    </message>
    <message>
        <source>invalid token</source>
        <translation>invalid token</translation>
    </message>
    <message>
        <source>from is invalid</source>
        <translation>from is invalid</translation>
    </message>
    <message>
        <source>to is invalid</source>
        <translation>to is invalid</translation>
    </message>
    <message>
        <source>from not known at this bank</source>
        <translation>from not known at this bank</translation>
    </message>
    <message>
        <source>to not known at this bank</source>
        <translation>to not known at this bank</translation>
    </message>
    <message>
        <source>both to and from not known at this bank</source>
        <translation>both to and from not known at this bank</translation>
    </message>
    <message>
        <source>from and to can&apos;t be same for transfer</source>
        <translation>from and to can&apos;t be same for transfer</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>is required</translation>
    </message>
    <message>
        <source>is required and cannot be removed</source>
        <translation>is required and cannot be removed</translation>
    </message>
    <message>
        <source>is set by the rules only, not by a command</source>
        <translation>is set by the rules only, not by a command</translation>
    </message>
    <message>
        <source>is not a field of %1</source>
        <translation>is not a field of %1</translation>
    </message>
    <message>
        <source>is not of the format %1</source>
        <translation>is not of the format %1</translation>
    </message>
    <message>
        <source>must have at least %1 characters, not %2</source>
        <translation>must have at least %1 characters, not %2</translation>
    </message>
    <message>
        <source>must have at most %1 characters, not %2</source>
        <translation>must have at most %1 characters, not %2</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>must be one of: %1</translation>
    </message>
    <message>
        <source>must match the pattern %1</source>
        <translation>must match the pattern %1</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>must be at least %1</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>must be at most %1</translation>
    </message>
    <message>
        <source>must be a number of usual size</source>
        <translation>must be a number of usual size</translation>
    </message>
    <message>
        <source>must be an id of 1 to %1 bytes</source>
        <translation>must be an id of 1 to %1 bytes</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>must be a text</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>must be a number</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation>must be yes or no</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>must be a list</translation>
    </message>
    <message>
        <source>must be the id of one of the %1</source>
        <translation>must be the id of one of the %1</translation>
    </message>
    <message>
        <source>%1 with the id %2 exists already</source>
        <translation>%1 with the id %2 exists already</translation>
    </message>
    <message>
        <source>it is not deleted</source>
        <translation>it is not deleted</translation>
    </message>
    <message>
        <source>there is no entity with the id %1 among the %2</source>
        <translation>there is no entity with the id %1 among the %2</translation>
    </message>
    <message>
        <source>commands at the gateway</source>
        <comment>queue</comment>
        <translation>commands at the gateway</translation>
    </message>
    <message>
        <source>batches to notify</source>
        <comment>queue</comment>
        <translation>batches to notify</translation>
    </message>
    <message>
        <source>batches for the hub</source>
        <comment>queue</comment>
        <translation>batches for the hub</translation>
    </message>
    <message>
        <source>requests to the hub</source>
        <comment>queue</comment>
        <translation>requests to the hub</translation>
    </message>
    <message>
        <source>answers from the hub</source>
        <comment>queue</comment>
        <translation>answers from the hub</translation>
    </message>
    <message>
        <source>frames from the hub</source>
        <comment>queue</comment>
        <translation>frames from the hub</translation>
    </message>
    <message>
        <source>changes of the connection</source>
        <comment>queue</comment>
        <translation>changes of the connection</translation>
    </message>
    <message>
        <source>filter and sort jobs</source>
        <comment>queue</comment>
        <translation>filter and sort jobs</translation>
    </message>
    <message>
        <source>filtered and sorted rows</source>
        <comment>queue</comment>
        <translation>filtered and sorted rows</translation>
    </message>
    <message>
        <source>payloads to lay out</source>
        <comment>queue</comment>
        <translation>payloads to lay out</translation>
    </message>
    <message>
        <source>payloads laid out</source>
        <comment>queue</comment>
        <translation>payloads laid out</translation>
    </message>
    <message>
        <source>reads that wait</source>
        <comment>queue</comment>
        <translation>reads that wait</translation>
    </message>
    <message>
        <source>entities in memory</source>
        <comment>queue</comment>
        <translation>entities in memory</translation>
    </message>
    <message>
        <source>rows to export</source>
        <comment>queue</comment>
        <translation>rows to export</translation>
    </message>
    <message>
        <source>it is parked: commands on it could not be decided several times</source>
        <translation>it is parked: commands on it could not be decided several times</translation>
    </message>
    <message>
        <source>it is not parked</source>
        <translation>it is not parked</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>must not be empty</translation>
    </message>
    <message>
        <source>must be an amount of money</source>
        <translation>must be an amount of money</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>%1 cannot be created</source>
        <translation>%1 cannot be created</translation>
    </message>
    <message>
        <source>%1 cannot be changed</source>
        <translation>%1 cannot be changed</translation>
    </message>
    <message>
        <source>%1 cannot be deleted</source>
        <translation>%1 cannot be deleted</translation>
    </message>
    <message>
        <source>%1 cannot be restored</source>
        <translation>%1 cannot be restored</translation>
    </message>
    <message>
        <source>no domain pack describes %1</source>
        <translation>no domain pack describes %1</translation>
    </message>
    <message>
        <source>the command could not be decided: %1</source>
        <translation>the command could not be decided: %1</translation>
    </message>
    <message>
        <source>item %1: %2</source>
        <translation>item %1: %2</translation>
    </message>
    <message>
        <source>entities that the audit remembers</source>
        <comment>queue</comment>
        <translation>entities that the audit remembers</translation>
    </message>
    <message>
        <source>repairs that wait</source>
        <comment>queue</comment>
        <translation>repairs that wait</translation>
    </message>
    <message>
        <source>calls of the page Kafka</source>
        <comment>queue</comment>
        <translation>calls of the page Kafka</translation>
    </message>
    <message>
        <source>commands without an outcome</source>
        <comment>queue</comment>
        <translation>commands without an outcome</translation>
    </message>
    <message>
        <source>snapshots found right</source>
        <comment>queue</comment>
        <translation>snapshots found right</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>must not be blank</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>The engine does not start</source>
        <translation>The engine does not start</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>Restore the backup of %1 with %n event(s). What is there now is kept in the data folder, and what can be read of it is exported beside it.</source>
        <translation>
            <numerusform>Restore the backup of %1 with %n event. What is there now is kept in the data folder, and what can be read of it is exported beside it.</numerusform>
            <numerusform>Restore the backup of %1 with %n events. What is there now is kept in the data folder, and what can be read of it is exported beside it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>Puts the newest backup in place; the damaged files are kept</source>
        <translation>Puts the newest backup in place; the damaged files are kept</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restoring the backup</translation>
    </message>
    <message>
        <source>The damaged files are kept.</source>
        <translation>The damaged files are kept.</translation>
    </message>
    <message>
        <source>Export what can still be read, one JSON object a line. The files themselves stay as they are.</source>
        <translation>Export what can still be read, one JSON object a line. The files themselves stay as they are.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Reads the damaged files and changes nothing</source>
        <translation>Reads the damaged files and changes nothing</translation>
    </message>
    <message>
        <source>Export what can be read</source>
        <translation>Export what can be read</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>Start the engine again</translation>
    </message>
    <message>
        <source>What was replaced is kept in %1.</source>
        <translation>What was replaced is kept in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) could be read and are exported in %1.</source>
        <translation>
            <numerusform>%n later event could be read and is exported in %1.</numerusform>
            <numerusform>%n later events could be read and are exported in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was restored</source>
        <translation>The backup was restored</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in %1</source>
        <translation>
            <numerusform>%n event in %1</numerusform>
            <numerusform>%n events in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported what can be read</source>
        <translation>Exported what can be read</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>The export failed</translation>
    </message>
    <message>
        <source>Go back to %1, or set right what is wrong and try again.</source>
        <translation>Go back to %1, or set right what is wrong and try again.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>Opens the profile that was open before</source>
        <translation>Opens the profile that was open before</translation>
    </message>
    <message>
        <source>Set right what the reason names and try again, or start Eventscope with another data folder (--data) or profile (--profile).</source>
        <translation>Set right what the reason names and try again, or start Eventscope with another data folder (--data) or profile (--profile).</translation>
    </message>
</context>
<context>
    <name>app::ProfileDesk</name>
    <message>
        <source>one file on this computer</source>
        <translation>one file on this computer</translation>
    </message>
    <message>
        <source>%1, this program is an engine there</source>
        <translation>%1, this program is an engine there</translation>
    </message>
    <message>
        <source>%1, only looked at</source>
        <translation>%1, only looked at</translation>
    </message>
    <message>
        <source>%1, commands may be sent</source>
        <translation>%1, commands may be sent</translation>
    </message>
    <message>
        <source>Embedded</source>
        <translation>Embedded</translation>
    </message>
    <message>
        <source>Local servers</source>
        <translation>Local servers</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Opening %1</translation>
    </message>
    <message>
        <source>The engine before is closed: what it has accepted is kept. %1</source>
        <translation>The engine before is closed: what it has accepted is kept. %1</translation>
    </message>
    <message>
        <source>Starting the local servers</source>
        <translation>Starting the local servers</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>This profile is only looked at. Its file says so; changes are turned on there.</source>
        <translation>This profile is only looked at. Its file says so; changes are turned on there.</translation>
    </message>
</context>
<context>
    <name>docks::AuditDialog</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>What the audit found</source>
        <translation>What the audit found</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the audit</source>
        <translation>Close the audit</translation>
    </message>
    <message>
        <source>%1 more; put these right first.</source>
        <translation>%1 more; put these right first.</translation>
    </message>
    <message>
        <source>The comparison waits: %1</source>
        <translation>The comparison waits: %1</translation>
    </message>
    <message>
        <source>This writes over the snapshot, and over nothing else: %1. The engine takes no commands for a few seconds.</source>
        <translation>This writes over the snapshot, and over nothing else: %1. The engine takes no commands for a few seconds.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>Show what a repair of %1 changes</source>
        <translation>Show what a repair of %1 changes</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Write it</translation>
    </message>
    <message>
        <source>Write the right snapshot of %1</source>
        <translation>Write the right snapshot of %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Leave the snapshot of %1 as it is</source>
        <translation>Leave the snapshot of %1 as it is</translation>
    </message>
    <message>
        <source>The snapshot of %1 is right again</source>
        <translation>The snapshot of %1 is right again</translation>
    </message>
    <message>
        <source>The next round of the audit looks at it once more.</source>
        <translation>The next round of the audit looks at it once more.</translation>
    </message>
    <message>
        <source>%1 was not repaired</source>
        <translation>%1 was not repaired</translation>
    </message>
    <message>
        <source>Events checked</source>
        <translation>Events checked</translation>
    </message>
    <message>
        <source>Snapshots compared</source>
        <translation>Snapshots compared</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>being measured</translation>
    </message>
    <message>
        <source>Outcomes checked</source>
        <translation>Outcomes checked</translation>
    </message>
    <message>
        <source>Last round ended</source>
        <translation>Last round ended</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>What must hold</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>not watched</translation>
    </message>
    <message>
        <source>%1 only in rounds</source>
        <translation>%1 only in rounds</translation>
    </message>
    <message numerus="yes">
        <source>in %n round(s)</source>
        <translation>
            <numerusform>in %n round</numerusform>
            <numerusform>in %n rounds</numerusform>
        </translation>
    </message>
    <message>
        <source>snapshots a second</source>
        <translation>snapshots a second</translation>
    </message>
</context>
<context>
    <name>docks::AuditLight</name>
    <message>
        <source>Audit: %1</source>
        <translation>Audit: %1</translation>
    </message>
</context>
<context>
    <name>docks::ChartPanel</name>
    <message>
        <source>More for %1</source>
        <translation>More for %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Chart: %1</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Values: %1</translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation>%1, log</translation>
    </message>
    <message>
        <source>asking Prometheus</source>
        <translation>asking Prometheus</translation>
    </message>
    <message>
        <source>from Prometheus</source>
        <translation>from Prometheus</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>no data since %1</translation>
    </message>
    <message>
        <source>%1 more topics are not kept</source>
        <translation>%1 more topics are not kept</translation>
    </message>
    <message>
        <source>No values have come</source>
        <translation>No values have come</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>It is tried again by itself.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>Nothing in this range</source>
        <translation>Nothing in this range</translation>
    </message>
    <message>
        <source>Nothing happened, or the console did not run then.</source>
        <translation>Nothing happened, or the console did not run then.</translation>
    </message>
    <message>
        <source>dotted: %1</source>
        <translation>dotted: %1</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Show as chart</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Save picture…</translation>
    </message>
    <message>
        <source>Save values…</source>
        <translation>Save values…</translation>
    </message>
    <message>
        <source>Show our own values</source>
        <translation>Show our own values</translation>
    </message>
    <message>
        <source>Ask Prometheus for this range</source>
        <translation>Ask Prometheus for this range</translation>
    </message>
    <message>
        <source>Prometheus did not answer for %1</source>
        <translation>Prometheus did not answer for %1</translation>
    </message>
    <message>
        <source>No topic has traffic yet</source>
        <translation>No topic has traffic yet</translation>
    </message>
    <message>
        <source>The broker names a topic once records are written to it or read from it.</source>
        <translation>The broker names a topic once records are written to it or read from it.</translation>
    </message>
</context>
<context>
    <name>docks::CommandChecks</name>
    <message>
        <source>Rules passed, in this order</source>
        <translation>Rules passed, in this order</translation>
    </message>
    <message>
        <source>Rules passed before one refused</source>
        <translation>Rules passed before one refused</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Passed: %1</translation>
    </message>
    <message>
        <source>Show fewer rules</source>
        <translation>Show fewer rules</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) before these</source>
        <translation>
            <numerusform>%n rule before these</numerusform>
            <numerusform>%n rules before these</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the first rules that were passed</source>
        <translation>Hide the first rules that were passed</translation>
    </message>
    <message>
        <source>Show all rules that were passed</source>
        <translation>Show all rules that were passed</translation>
    </message>
</context>
<context>
    <name>docks::CommandEvents</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Event %1 at position %2</source>
        <translation>Event %1 at position %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>docks::CommandPanel</name>
    <message>
        <source>No command selected</source>
        <translation>No command selected</translation>
    </message>
    <message>
        <source>Select a row to see who asked for what, and what came of it.</source>
        <translation>Select a row to see who asked for what, and what came of it.</translation>
    </message>
    <message>
        <source>Refused by the rules</source>
        <translation>Refused by the rules</translation>
    </message>
    <message>
        <source>Repeat as new</source>
        <translation>Repeat as new</translation>
    </message>
    <message>
        <source>Repeat this command as a new one</source>
        <translation>Repeat this command as a new one</translation>
    </message>
    <message>
        <source>Edit the fields and submit them as a new command</source>
        <translation>Edit the fields and submit them as a new command</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Command id</source>
        <translation>Command id</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message numerus="yes">
        <source>Produced %n event(s), one group</source>
        <translation>
            <numerusform>Produced %n event, one group</numerusform>
            <numerusform>Produced %n events, one group</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts of the command</source>
        <translation>Facts of the command</translation>
    </message>
    <message>
        <source>Reading them from the log</source>
        <translation>Reading them from the log</translation>
    </message>
    <message>
        <source>They cannot be read. %1</source>
        <translation>They cannot be read. %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>It produced no event.</source>
        <translation>It produced no event.</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Events %1</translation>
    </message>
    <message>
        <source>Parts of the command</source>
        <translation>Parts of the command</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copy as JSON</translation>
    </message>
    <message>
        <source>Payload of the command</source>
        <translation>Payload of the command</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Follow entity</translation>
    </message>
    <message>
        <source>Follow the entity of this command</source>
        <translation>Follow the entity of this command</translation>
    </message>
    <message>
        <source>Its events in the live tail</source>
        <translation>Its events in the live tail</translation>
    </message>
    <message>
        <source>Events of the command</source>
        <translation>Events of the command</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <translation>%1: open %2</translation>
    </message>
</context>
<context>
    <name>docks::CommandRepeat</name>
    <message>
        <source>Repeat as a new command</source>
        <translation>Repeat as a new command</translation>
    </message>
    <message>
        <source>Fields of the new command as JSON</source>
        <translation>Fields of the new command as JSON</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Submit the new command</source>
        <translation>Submit the new command</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel the repetition</source>
        <translation>Cancel the repetition</translation>
    </message>
    <message>
        <source>The fields of a command are an object, for example {&quot;name&quot;: &quot;Butter&quot;}.</source>
        <translation>The fields of a command are an object, for example {&quot;name&quot;: &quot;Butter&quot;}.</translation>
    </message>
    <message>
        <source>The rules would accept this now.</source>
        <translation>The rules would accept this now.</translation>
    </message>
    <message>
        <source>The rules would refuse this now: %1</source>
        <translation>The rules would refuse this now: %1</translation>
    </message>
    <message>
        <source>The entity is gone.</source>
        <translation>The entity is gone.</translation>
    </message>
    <message>
        <source>Command submitted</source>
        <translation>Command submitted</translation>
    </message>
    <message>
        <source>%1 was accepted.</source>
        <translation>%1 was accepted.</translation>
    </message>
</context>
<context>
    <name>docks::CommandsPage</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Filter, for example: user != &quot;demo&quot;</source>
        <translation>Filter, for example: user != &quot;demo&quot;</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>No commands yet</translation>
    </message>
    <message>
        <source>Whatever is created, changed or deleted appears here, accepted or rejected with its rule.</source>
        <translation>Whatever is created, changed or deleted appears here, accepted or rejected with its rule.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>whisker: p99 of the last 10 s</source>
        <translation>whisker: p99 of the last 10 s</translation>
    </message>
    <message>
        <source>Stages of the command</source>
        <translation>Stages of the command</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>accepted or rejected</source>
        <translation>accepted or rejected</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>entity type</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>rule that refused</source>
        <translation>rule that refused</translation>
    </message>
    <message>
        <source>field that was wrong</source>
        <translation>field that was wrong</translation>
    </message>
    <message>
        <source>number, submit to notify</source>
        <translation>number, submit to notify</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domain</translation>
    </message>
    <message>
        <source>command id</source>
        <translation>command id</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>integer</translation>
    </message>
    <message>
        <source>integer, events it produced</source>
        <translation>integer, events it produced</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>none now</translation>
    </message>
    <message>
        <source>%1, %2 % rejected</source>
        <translation>%1, %2 % rejected</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filter commands</translation>
    </message>
    <message>
        <source>Show rejected commands</source>
        <translation>Show rejected commands</translation>
    </message>
    <message>
        <source>The command was not found</source>
        <translation>The command was not found</translation>
    </message>
    <message>
        <source>Stages of %1</source>
        <translation>Stages of %1</translation>
    </message>
    <message>
        <source>The times of commands from an earlier run are not kept</source>
        <translation>The times of commands from an earlier run are not kept</translation>
    </message>
    <message>
        <source>%1 ms from submit to subscribers, slower than %2 % of its kind</source>
        <translation>%1 ms from submit to subscribers, slower than %2 % of its kind</translation>
    </message>
    <message>
        <source>Gateway: accept</source>
        <translation>Gateway: accept</translation>
    </message>
    <message>
        <source>Wait for validator</source>
        <translation>Wait for validator</translation>
    </message>
    <message>
        <source>Validator: decide</source>
        <translation>Validator: decide</translation>
    </message>
    <message>
        <source>Log: append</source>
        <translation>Log: append</translation>
    </message>
    <message>
        <source>Persister: event store</source>
        <translation>Persister: event store</translation>
    </message>
    <message>
        <source>Materializer: snapshot</source>
        <translation>Materializer: snapshot</translation>
    </message>
    <message>
        <source>Commit: on disk</source>
        <translation>Commit: on disk</translation>
    </message>
    <message>
        <source>Notifier: hub frame</source>
        <translation>Notifier: hub frame</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copy cell</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Copy command id</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Keep only %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Leave out %1</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Open entity</translation>
    </message>
    <message>
        <source>Follow entity in the live tail</source>
        <translation>Follow entity in the live tail</translation>
    </message>
    <message>
        <source>No times to show</source>
        <translation>No times to show</translation>
    </message>
    <message>
        <source>Select a command above to see where its time went.</source>
        <translation>Select a command above to see where its time went.</translation>
    </message>
    <message>
        <source>The stages of a command are timed in memory, for this run only.</source>
        <translation>The stages of a command are timed in memory, for this run only.</translation>
    </message>
    <message>
        <source>create, update, delete, restore, unpark</source>
        <translation>create, update, delete, restore, unpark</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>No command waits</source>
        <translation>No command waits</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) wait for their outcome</source>
        <translation>
            <numerusform>%n command waits for its outcome</numerusform>
            <numerusform>%n commands wait for their outcome</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands wait at the gateway until the rules have decided them. Each appears here with its outcome.</source>
        <translation>Commands wait at the gateway until the rules have decided them. Each appears here with its outcome.</translation>
    </message>
    <message>
        <source>More about the stages</source>
        <translation>More about the stages</translation>
    </message>
    <message>
        <source>Copy the times</source>
        <translation>Copy the times</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
</context>
<context>
    <name>docks::DemoCard</name>
    <message>
        <source>Demo data for %1</source>
        <translation>Demo data for %1</translation>
    </message>
</context>
<context>
    <name>docks::EntitiesPage</name>
    <message>
        <source>New entity</source>
        <translation>New entity</translation>
    </message>
    <message>
        <source>No room for another saved view</source>
        <translation>No room for another saved view</translation>
    </message>
    <message>
        <source>Delete one that is not needed any more.</source>
        <translation>Delete one that is not needed any more.</translation>
    </message>
    <message>
        <source>View %1 deleted</source>
        <translation>View %1 deleted</translation>
    </message>
    <message>
        <source>Entities are not touched.</source>
        <translation>Entities are not touched.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Nothing can be created here</source>
        <translation>Nothing can be created here</translation>
    </message>
</context>
<context>
    <name>docks::EntityColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Reset columns</translation>
    </message>
</context>
<context>
    <name>docks::EntityDirectory</name>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (deleted)</translation>
    </message>
</context>
<context>
    <name>docks::EntityEditorPanel</name>
    <message>
        <source>saving</source>
        <translation>saving</translation>
    </message>
    <message>
        <source>%1 %2 created</source>
        <translation>%1 %2 created</translation>
    </message>
    <message>
        <source>%1 %2 saved</source>
        <translation>%1 %2 saved</translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Version %1.</translation>
    </message>
    <message>
        <source>Show events</source>
        <translation>Show events</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Not sent: no connection</source>
        <translation>Not sent: no connection</translation>
    </message>
    <message>
        <source>What you typed stays here. Save again once the connection is back.</source>
        <translation>What you typed stays here. Save again once the connection is back.</translation>
    </message>
    <message>
        <source>asking the rules</source>
        <translation>asking the rules</translation>
    </message>
    <message>
        <source>The rules would accept this</source>
        <translation>The rules would accept this</translation>
    </message>
    <message>
        <source>It would write %1. Nothing was saved.</source>
        <translation>It would write %1. Nothing was saved.</translation>
    </message>
    <message>
        <source>%1 %2 was not deleted</source>
        <translation>%1 %2 was not deleted</translation>
    </message>
    <message>
        <source>%1 %2 deleted</source>
        <translation>%1 %2 deleted</translation>
    </message>
    <message>
        <source>Version %1. Undo restores all fields.</source>
        <translation>Version %1. Undo restores all fields.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>%1 could not be restored</source>
        <translation>%1 could not be restored</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 restored</translation>
    </message>
    <message>
        <source>Version %1, all fields as before.</source>
        <translation>Version %1, all fields as before.</translation>
    </message>
    <message>
        <source>Open entities</source>
        <translation>Open entities</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>Close this form</translation>
    </message>
    <message>
        <source>No form open</source>
        <translation>No form open</translation>
    </message>
    <message>
        <source>Choose a row to see and edit it, or create a new one with Ctrl+N.</source>
        <translation>Choose a row to see and edit it, or create a new one with Ctrl+N.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>The secret is on the clipboard.</source>
        <translation>The secret is on the clipboard.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>New %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Keep this form while rows are chosen</source>
        <translation>Keep this form while rows are chosen</translation>
    </message>
    <message>
        <source>More for this form</source>
        <translation>More for this form</translation>
    </message>
    <message>
        <source>Too many open forms</source>
        <translation>Too many open forms</translation>
    </message>
    <message>
        <source>Save, discard or unpin one of them first.</source>
        <translation>Save, discard or unpin one of them first.</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Show its events</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copy id</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copy as JSON</translation>
    </message>
    <message>
        <source>Close all without changes</source>
        <translation>Close all without changes</translation>
    </message>
</context>
<context>
    <name>docks::EntityExport</name>
    <message>
        <source>The engine does not answer.</source>
        <translation>The engine does not answer.</translation>
    </message>
</context>
<context>
    <name>docks::EntityHistoryPanel</name>
    <message>
        <source>History or relations</source>
        <translation>History or relations</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>The history could not be read</translation>
    </message>
    <message numerus="yes">
        <source>History  %n version(s)</source>
        <translation>
            <numerusform>History  %n version</numerusform>
            <numerusform>History  %n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>Relations  %1</source>
        <translation>Relations  %1</translation>
    </message>
    <message>
        <source>No entity chosen</source>
        <translation>No entity chosen</translation>
    </message>
    <message>
        <source>Choose a row above to see its versions, what changed in each, and its relations.</source>
        <translation>Choose a row above to see its versions, what changed in each, and its relations.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>No relations</translation>
    </message>
    <message>
        <source>It refers to nothing, and nothing refers to it.</source>
        <translation>It refers to nothing, and nothing refers to it.</translation>
    </message>
    <message>
        <source>More for this history</source>
        <translation>More for this history</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>The engine takes longer than usual.</source>
        <translation>The engine takes longer than usual.</translation>
    </message>
    <message>
        <source>The relations could not be read</source>
        <translation>The relations could not be read</translation>
    </message>
    <message>
        <source>Reading the relations</source>
        <translation>Reading the relations</translation>
    </message>
    <message>
        <source>Read history and relations again</source>
        <translation>Read history and relations again</translation>
    </message>
    <message>
        <source>Read them again.</source>
        <translation>Read them again.</translation>
    </message>
</context>
<context>
    <name>docks::EntityRelations</name>
    <message>
        <source>Relations of the chosen entity</source>
        <translation>Relations of the chosen entity</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (deleted)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Refers to</translation>
    </message>
    <message>
        <source>Referred to by %1</source>
        <translation>Referred to by %1</translation>
    </message>
</context>
<context>
    <name>docks::EntityTablePanel</name>
    <message>
        <source>Entities</source>
        <translation>Entities</translation>
    </message>
    <message>
        <source>Entities of the chosen type</source>
        <translation>Entities of the chosen type</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New entity of this type</source>
        <translation>New entity of this type</translation>
    </message>
    <message>
        <source>New (Ctrl+N)</source>
        <translation>New (Ctrl+N)</translation>
    </message>
    <message>
        <source>Filter, for example butter</source>
        <translation>Filter, for example butter</translation>
    </message>
    <message>
        <source>Show only entities that contain this text</source>
        <translation>Show only entities that contain this text</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>New %1</translation>
    </message>
    <message>
        <source>%1 found, live</source>
        <translation>%1 found, live</translation>
    </message>
    <message>
        <source>%1 found so far, live</source>
        <translation>%1 found so far, live</translation>
    </message>
    <message>
        <source>as they were when the connection was lost</source>
        <translation>as they were when the connection was lost</translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation>%1, live</translation>
    </message>
    <message>
        <source>append-only: no edit, no delete</source>
        <translation>append-only: no edit, no delete</translation>
    </message>
    <message>
        <source>no delete</source>
        <translation>no delete</translation>
    </message>
    <message>
        <source>no edit</source>
        <translation>no edit</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Connect to the engine now</translation>
    </message>
    <message>
        <source>Reading entities</source>
        <translation>Reading entities</translation>
    </message>
    <message>
        <source>The entities could not be read</source>
        <translation>The entities could not be read</translation>
    </message>
    <message>
        <source>Read them again.</source>
        <translation>Read them again.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Read the entities again</source>
        <translation>Read the entities again</translation>
    </message>
    <message>
        <source>Nothing contains &quot;%1&quot;</source>
        <translation>Nothing contains &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The filter looks into ids and all values. New entities that fit appear by themselves.</source>
        <translation>The filter looks into ids and all values. New entities that fit appear by themselves.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>Show all entities</source>
        <translation>Show all entities</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>No %1 yet</translation>
    </message>
    <message>
        <source>Create the first one here, or start demo traffic on the page Overview. New ones appear by themselves.</source>
        <translation>Create the first one here, or start demo traffic on the page Overview. New ones appear by themselves.</translation>
    </message>
    <message>
        <source>Create the first entity of this type</source>
        <translation>Create the first entity of this type</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open what it refers to</source>
        <translation>Open what it refers to</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Show its events</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copy id</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Filter by this</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Choose the columns of this table</source>
        <translation>Choose the columns of this table</translation>
    </message>
    <message>
        <source>Export the entities that are shown</source>
        <translation>Export the entities that are shown</translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation>Clear this filter</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copy as JSON</translation>
    </message>
    <message>
        <source>Go to the first row</source>
        <translation>Go to the first row</translation>
    </message>
    <message>
        <source>Save filter, columns and order as a view</source>
        <translation>Save filter, columns and order as a view</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Reset columns</translation>
    </message>
    <message>
        <source>Show events of this type</source>
        <translation>Show events of this type</translation>
    </message>
    <message>
        <source>Copy the rows that are loaded</source>
        <translation>Copy the rows that are loaded</translation>
    </message>
    <message>
        <source>More for this table</source>
        <translation>More for this table</translation>
    </message>
    <message>
        <source>Create the first %1</source>
        <translation>Create the first %1</translation>
    </message>
    <message>
        <source>putting all of them in order</source>
        <translation>putting all of them in order</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Rows appear when the engine answers.</source>
        <translation>Rows appear when the engine answers.</translation>
    </message>
    <message>
        <source>The engine takes longer than usual. Rows appear when it answers.</source>
        <translation>The engine takes longer than usual. Rows appear when it answers.</translation>
    </message>
</context>
<context>
    <name>docks::EntityTypePanel</name>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Types of entities</source>
        <translation>Types of entities</translation>
    </message>
    <message>
        <source>Entities opened lately</source>
        <translation>Entities opened lately</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Search the types</source>
        <translation>Search the types</translation>
    </message>
    <message>
        <source>Name of a type</source>
        <translation>Name of a type</translation>
    </message>
    <message>
        <source>Show only types with this in their name</source>
        <translation>Show only types with this in their name</translation>
    </message>
    <message>
        <source>Clear this search</source>
        <translation>Clear this search</translation>
    </message>
    <message>
        <source>No type has this in its name.</source>
        <translation>No type has this in its name.</translation>
    </message>
</context>
<context>
    <name>docks::EntityVersions</name>
    <message>
        <source>Versions of the chosen entity</source>
        <translation>Versions of the chosen entity</translation>
    </message>
    <message>
        <source>Fields of two versions</source>
        <translation>Fields of two versions</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version of an entity, column header</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Show the event</translation>
    </message>
    <message>
        <source>Copy version %1 as JSON</source>
        <translation>Copy version %1 as JSON</translation>
    </message>
    <message>
        <source>Copy the difference</source>
        <translation>Copy the difference</translation>
    </message>
</context>
<context>
    <name>docks::EventPanel</name>
    <message>
        <source>not set</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>The payload cannot be read: %1</source>
        <translation>The payload cannot be read: %1</translation>
    </message>
    <message>
        <source>Loading %1 of %2 KB</source>
        <translation>Loading %1 of %2 KB</translation>
    </message>
    <message>
        <source>Payload as</source>
        <translation>Payload as</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Tree</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copy payload</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>No event selected</translation>
    </message>
    <message>
        <source>Select a row to see its payload, its headers and what it changed.</source>
        <translation>Select a row to see its payload, its headers and what it changed.</translation>
    </message>
    <message>
        <source>Payload tree</source>
        <translation>Payload tree</translation>
    </message>
    <message>
        <source>Payload text</source>
        <translation>Payload text</translation>
    </message>
    <message>
        <source>Payload bytes</source>
        <translation>Payload bytes</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Previous page of the payload</source>
        <translation>Previous page of the payload</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Next page of the payload</source>
        <translation>Next page of the payload</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Follow entity</translation>
    </message>
    <message>
        <source>Follow this entity</source>
        <translation>Follow this entity</translation>
    </message>
    <message>
        <source>Open command</source>
        <translation>Open command</translation>
    </message>
    <message>
        <source>Open the command of this event</source>
        <translation>Open the command of this event</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>%1, position %2</source>
        <translation>%1, position %2</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>Not readable as JSON: %1. Raw and Hex show the bytes.</source>
        <translation>Not readable as JSON: %1. Raw and Hex show the bytes.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>A rejected command changed nothing.</source>
        <translation>A rejected command changed nothing.</translation>
    </message>
    <message>
        <source>Reading the versions before this one</source>
        <translation>Reading the versions before this one</translation>
    </message>
    <message numerus="yes">
        <source>Version 1 set %n field(s).</source>
        <translation>
            <numerusform>Version 1 set %n field.</numerusform>
            <numerusform>Version 1 set %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 changed %n field(s) of version %2.</source>
        <translation>
            <numerusform>Version %1 changed %n field of version %2.</numerusform>
            <numerusform>Version %1 changed %n fields of version %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What the event changed</source>
        <translation>What the event changed</translation>
    </message>
    <message>
        <source>More for this event</source>
        <translation>More for this event</translation>
    </message>
    <message>
        <source>Copy payload and headers as JSON</source>
        <translation>Copy payload and headers as JSON</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Copy entity id</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Copy command id</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>Copy position</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Open entity</translation>
    </message>
</context>
<context>
    <name>docks::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>Live tail</translation>
    </message>
    <message>
        <source>all types, newest first</source>
        <translation>all types, newest first</translation>
    </message>
    <message>
        <source>Filter, for example: type = PurchaseCreated and total &gt; 100</source>
        <translation>Filter, for example: type = PurchaseCreated and total &gt; 100</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>event type, %n value(s)</source>
        <translation>
            <numerusform>event type, %n value</numerusform>
            <numerusform>event type, %n values</numerusform>
        </translation>
    </message>
    <message>
        <source>reference</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domain</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>integer</translation>
    </message>
    <message>
        <source>number, submit to commit</source>
        <translation>number, submit to commit</translation>
    </message>
    <message>
        <source>command id</source>
        <translation>command id</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>entity type</translation>
    </message>
    <message>
        <source>integer, of the payload</source>
        <translation>integer, of the payload</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>nested</translation>
    </message>
    <message>
        <source>Pause or resume the live tail</source>
        <translation>Pause or resume the live tail</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filter events</translation>
    </message>
    <message>
        <source>Follow the entity of the selected event</source>
        <translation>Follow the entity of the selected event</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copy cell</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Copy entity id</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Copy command id</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Keep only %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Leave out %1</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Follow entity</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Open entity</translation>
    </message>
    <message>
        <source>Open command</source>
        <translation>Open command</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
</context>
<context>
    <name>docks::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel the export of %1</source>
        <translation>Cancel the export of %1</translation>
    </message>
    <message>
        <source>Export what is shown as CSV</source>
        <translation>Export what is shown as CSV</translation>
    </message>
    <message>
        <source>Export what is shown as JSON</source>
        <translation>Export what is shown as JSON</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Export to a file</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exporting to %1</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 rows in %2</translation>
    </message>
    <message>
        <source>%1 rows exported</source>
        <translation>%1 rows exported</translation>
    </message>
    <message>
        <source>%1; %2 long payloads only by their beginning</source>
        <translation>%1; %2 long payloads only by their beginning</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Export cancelled</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>No file was written.</translation>
    </message>
    <message>
        <source>The export did not work</source>
        <translation>The export did not work</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>docks::FilterShelf</name>
    <message>
        <source>Recent filters of %1</source>
        <translation>Recent filters of %1</translation>
    </message>
    <message>
        <source>Saved filters of %1</source>
        <translation>Saved filters of %1</translation>
    </message>
    <message>
        <source>No filter was used yet</source>
        <translation>No filter was used yet</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>No filter was saved yet</source>
        <translation>No filter was saved yet</translation>
    </message>
    <message>
        <source>No room for another filter: delete one first</source>
        <translation>No room for another filter: delete one first</translation>
    </message>
    <message>
        <source>Type a valid filter to save it here</source>
        <translation>Type a valid filter to save it here</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Name for this filter, then Enter</source>
        <translation>Name for this filter, then Enter</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Name for this filter</translation>
    </message>
</context>
<context>
    <name>docks::HeatmapPanel</name>
    <message>
        <source>Latency heatmap by stage</source>
        <translation>Latency heatmap by stage</translation>
    </message>
    <message>
        <source>Values: p99 of each stage</source>
        <translation>Values: p99 of each stage</translation>
    </message>
    <message>
        <source>0.01 to 1,000 ms, log, %1 per column</source>
        <translation>0.01 to 1,000 ms, log, %1 per column</translation>
    </message>
    <message>
        <source>No values have come</source>
        <translation>No values have come</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>It is tried again by itself.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>No commands in this range</source>
        <translation>No commands in this range</translation>
    </message>
    <message>
        <source>Each command colours the cell of the time that it spent in a stage.</source>
        <translation>Each command colours the cell of the time that it spent in a stage.</translation>
    </message>
    <message>
        <source>p99 %1 ms</source>
        <translation>p99 %1 ms</translation>
    </message>
</context>
<context>
    <name>docks::KafkaBrokersPanel</name>
    <message>
        <source>Brokers</source>
        <translation>Brokers</translation>
    </message>
    <message>
        <source>Brokers of the cluster</source>
        <translation>Brokers of the cluster</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controller</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Find an entry</translation>
    </message>
    <message>
        <source>Reading the configuration</source>
        <translation>Reading the configuration</translation>
    </message>
    <message>
        <source>Configuration of the broker</source>
        <translation>Configuration of the broker</translation>
    </message>
    <message>
        <source>broker, at run time</source>
        <translation>broker, at run time</translation>
    </message>
    <message>
        <source>cluster %1; times as this client measured them</source>
        <translation>cluster %1; times as this client measured them</translation>
    </message>
    <message>
        <source>Configuration of broker %1</source>
        <translation>Configuration of broker %1</translation>
    </message>
    <message>
        <source>The configuration cannot be read</source>
        <translation>The configuration cannot be read</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 of %2 entries</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>No name holds the text that is searched for.</source>
        <translation>No name holds the text that is searched for.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaDeleteForm</name>
    <message>
        <source>Delete topic</source>
        <translation>Delete topic</translation>
    </message>
    <message>
        <source>Name of the topic to delete</source>
        <translation>Name of the topic to delete</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>Type its name</translation>
    </message>
    <message>
        <source>Delete the topic and its records</source>
        <translation>Delete the topic and its records</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Keep the topic</source>
        <translation>Keep the topic</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>It was not deleted</translation>
    </message>
    <message>
        <source>%1 and its records, %2 of them, go for ever; groups that read it lose their place.</source>
        <translation>%1 and its records, %2 of them, go for ever; groups that read it lose their place.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaGroupPanel</name>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Lag of the group&apos;s partitions</source>
        <translation>Lag of the group&apos;s partitions</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconds</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Lag over time</source>
        <translation>Lag over time</translation>
    </message>
    <message>
        <source>Members of the group</source>
        <translation>Members of the group</translation>
    </message>
    <message>
        <source>No group selected</source>
        <translation>No group selected</translation>
    </message>
    <message>
        <source>Select a group to see its lag over time.</source>
        <translation>Select a group to see its lag over time.</translation>
    </message>
    <message>
        <source>Reading the group</source>
        <translation>Reading the group</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Assignor</translation>
    </message>
    <message>
        <source>none: nobody reads with this group now</source>
        <translation>none: nobody reads with this group now</translation>
    </message>
    <message>
        <source>at %1, reads %2</source>
        <translation>at %1, reads %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathering readings</source>
        <translation>Gathering readings</translation>
    </message>
    <message>
        <source>A reading every five seconds; two make a line.</source>
        <translation>A reading every five seconds; two make a line.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>msgs</source>
        <translation>msgs</translation>
    </message>
    <message>
        <source>By partition</source>
        <translation>By partition</translation>
    </message>
</context>
<context>
    <name>docks::KafkaListPanel</name>
    <message>
        <source>Reading the cluster</source>
        <translation>Reading the cluster</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>No name holds the text that is searched for.</source>
        <translation>No name holds the text that is searched for.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaPage</name>
    <message>
        <source>Looking for a cluster</source>
        <translation>Looking for a cluster</translation>
    </message>
    <message>
        <source>The cluster cannot be seen</source>
        <translation>The cluster cannot be seen</translation>
    </message>
    <message>
        <source>Parts of the cluster</source>
        <translation>Parts of the cluster</translation>
    </message>
    <message>
        <source>Topics and groups</source>
        <translation>Topics and groups</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>Brokers</translation>
    </message>
    <message>
        <source>Read the cluster again</source>
        <translation>Read the cluster again</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topics of the cluster</source>
        <translation>Topics of the cluster</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Find a topic</translation>
    </message>
    <message>
        <source>No topics</source>
        <translation>No topics</translation>
    </message>
    <message>
        <source>This cluster has none, or this user may see none. New topic makes one.</source>
        <translation>This cluster has none, or this user may see none. New topic makes one.</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>New topic</translation>
    </message>
    <message>
        <source>More for topics</source>
        <translation>More for topics</translation>
    </message>
    <message>
        <source>Show Kafka&apos;s own topics</source>
        <translation>Show Kafka&apos;s own topics</translation>
    </message>
    <message>
        <source>Consumer groups</source>
        <translation>Consumer groups</translation>
    </message>
    <message>
        <source>Consumer groups of the cluster</source>
        <translation>Consumer groups of the cluster</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Find a group</translation>
    </message>
    <message>
        <source>No consumer groups</source>
        <translation>No consumer groups</translation>
    </message>
    <message>
        <source>A group appears when somebody reads a topic with a group id.</source>
        <translation>A group appears when somebody reads a topic with a group id.</translation>
    </message>
    <message>
        <source>%1 of %2, internal hidden</source>
        <translation>%1 of %2, internal hidden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message>
        <source>No Kafka cluster runs</source>
        <translation>No Kafka cluster runs</translation>
    </message>
    <message>
        <source>Start the local servers on the page Services; their Kafka appears here by itself.</source>
        <translation>Start the local servers on the page Services; their Kafka appears here by itself.</translation>
    </message>
    <message>
        <source>Open Services</source>
        <translation>Open Services</translation>
    </message>
    <message>
        <source>Open the page Services</source>
        <translation>Open the page Services</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>The cluster does not answer</source>
        <translation>The cluster does not answer</translation>
    </message>
    <message>
        <source>See that its servers run and that the address is right.</source>
        <translation>See that its servers run and that the address is right.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>It is tried again by itself.</translation>
    </message>
    <message>
        <source>As it was last read</source>
        <translation>As it was last read</translation>
    </message>
    <message>
        <source>%1: only looked at</source>
        <translation>%1: only looked at</translation>
    </message>
    <message>
        <source>%1: changes allowed</source>
        <translation>%1: changes allowed</translation>
    </message>
    <message>
        <source>Brokers  %1</source>
        <translation>Brokers  %1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
</context>
<context>
    <name>docks::KafkaProduceForm</name>
    <message>
        <source>Write a record</source>
        <translation>Write a record</translation>
    </message>
    <message>
        <source>Topic to write to</source>
        <translation>Topic to write to</translation>
    </message>
    <message>
        <source>by the key</source>
        <translation>by the key</translation>
    </message>
    <message>
        <source>Partition to write to</source>
        <translation>Partition to write to</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation>Key of the record</translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>Value of the record</translation>
    </message>
    <message>
        <source>Headers of the record</source>
        <translation>Headers of the record</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>One name=value a line.</source>
        <translation>One name=value a line.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Write record</source>
        <translation>Write record</translation>
    </message>
    <message>
        <source>Write the record</source>
        <translation>Write the record</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the record&apos;s form</source>
        <translation>Close the record&apos;s form</translation>
    </message>
    <message>
        <source>Line %1 is no name=value.</source>
        <translation>Line %1 is no name=value.</translation>
    </message>
    <message>
        <source>A number from 0 upward, or nothing.</source>
        <translation>A number from 0 upward, or nothing.</translation>
    </message>
    <message>
        <source>The record was not written</source>
        <translation>The record was not written</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Partition %1, offset %2</source>
        <translation>Partition %1, offset %2</translation>
    </message>
</context>
<context>
    <name>docks::KafkaRecordView</name>
    <message>
        <source>Record as</source>
        <translation>Record as</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Decoded</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Key and headers</source>
        <translation>Key and headers</translation>
    </message>
    <message>
        <source>Record as a tree</source>
        <translation>Record as a tree</translation>
    </message>
    <message>
        <source>Record as text</source>
        <translation>Record as text</translation>
    </message>
    <message>
        <source>Record as bytes</source>
        <translation>Record as bytes</translation>
    </message>
    <message>
        <source>Key and headers of the record</source>
        <translation>Key and headers of the record</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Previous page of the record</source>
        <translation>Previous page of the record</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Next page of the record</source>
        <translation>Next page of the record</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>No record selected</translation>
    </message>
    <message>
        <source>Select a row to see its value, its key and its headers.</source>
        <translation>Select a row to see its value, its key and its headers.</translation>
    </message>
    <message>
        <source>Reading the value</source>
        <translation>Reading the value</translation>
    </message>
    <message>
        <source>The value cannot be read</source>
        <translation>The value cannot be read</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation>Bytes %1 to %2 of %3</translation>
    </message>
    <message>
        <source>A tombstone</source>
        <translation>A tombstone</translation>
    </message>
    <message>
        <source>It has no value: compaction removes its key.</source>
        <translation>It has no value: compaction removes its key.</translation>
    </message>
    <message>
        <source>Larger than 256 KB</source>
        <translation>Larger than 256 KB</translation>
    </message>
    <message>
        <source>%1: Raw and Hex show it page by page.</source>
        <translation>%1: Raw and Hex show it page by page.</translation>
    </message>
    <message>
        <source>Not JSON: %1</source>
        <translation>Not JSON: %1</translation>
    </message>
    <message>
        <source>Not text: bytes that are no UTF-8. Hex shows all of them.</source>
        <translation>Not text: bytes that are no UTF-8. Hex shows all of them.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1, by the broker</source>
        <translation>%1, by the broker</translation>
    </message>
    <message>
        <source>%1, by the producer</source>
        <translation>%1, by the producer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message numerus="yes">
        <source>and %n more header(s)</source>
        <translation>
            <numerusform>and %n more header</numerusform>
            <numerusform>and %n more headers</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>Nothing in it</translation>
    </message>
    <message>
        <source>The value is an empty object or list.</source>
        <translation>The value is an empty object or list.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaRecordsPanel</name>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Records of the topic</source>
        <translation>Records of the topic</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Topic to read</source>
        <translation>Topic to read</translation>
    </message>
    <message>
        <source>all partitions</source>
        <translation>all partitions</translation>
    </message>
    <message>
        <source>Partition to read</source>
        <translation>Partition to read</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>any key</translation>
    </message>
    <message>
        <source>Only records with this key</source>
        <translation>Only records with this key</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Offset or time to read from</source>
        <translation>Offset or time to read from</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Read records</source>
        <translation>Read records</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>The next 100 records</source>
        <translation>The next 100 records</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Follow the end</translation>
    </message>
    <message>
        <source>Show new records as they come</source>
        <translation>Show new records as they come</translation>
    </message>
    <message>
        <source>Write a record…</source>
        <translation>Write a record…</translation>
    </message>
    <message>
        <source>Write a record</source>
        <translation>Write a record</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>offset</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>This cannot be read</translation>
    </message>
    <message>
        <source>Give the name of a topic.</source>
        <translation>Give the name of a topic.</translation>
    </message>
    <message>
        <source>A partition is a number from 0 upward.</source>
        <translation>A partition is a number from 0 upward.</translation>
    </message>
    <message>
        <source>An offset is a number from 0 upward in one partition: give both.</source>
        <translation>An offset is a number from 0 upward in one partition: give both.</translation>
    </message>
    <message>
        <source>Write a time as 14:32:07 or 2026-11-30 14:32:07.</source>
        <translation>Write a time as 14:32:07 or 2026-11-30 14:32:07.</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>The records cannot be read</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looked at</source>
        <translation>%1 looked at</translation>
    </message>
    <message>
        <source>%1 older ones left the table</source>
        <translation>%1 older ones left the table</translation>
    </message>
    <message>
        <source>following the end</source>
        <translation>following the end</translation>
    </message>
    <message>
        <source>the end is reached</source>
        <translation>the end is reached</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>Reading records</translation>
    </message>
    <message>
        <source>No topic is read</source>
        <translation>No topic is read</translation>
    </message>
    <message>
        <source>Give a topic above, or open one from the table of topics.</source>
        <translation>Give a topic above, or open one from the table of topics.</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Nothing found so far</translation>
    </message>
    <message>
        <source>Read on looks at the records behind.</source>
        <translation>Read on looks at the records behind.</translation>
    </message>
    <message>
        <source>No records</source>
        <translation>No records</translation>
    </message>
    <message>
        <source>There is none from that place on.</source>
        <translation>There is none from that place on.</translation>
    </message>
    <message>
        <source>%1 left out, they came too fast</source>
        <translation>%1 left out, they came too fast</translation>
    </message>
    <message>
        <source>%1 behind the end</source>
        <translation>%1 behind the end</translation>
    </message>
</context>
<context>
    <name>docks::KafkaTopicForm</name>
    <message>
        <source>Name of the topic</source>
        <translation>Name of the topic</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</source>
        <translation>Letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</translation>
    </message>
    <message>
        <source>Number of partitions</source>
        <translation>Number of partitions</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>as the brokers say</source>
        <translation>as the brokers say</translation>
    </message>
    <message>
        <source>Number of replicas</source>
        <translation>Number of replicas</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>Configuration of the new topic</source>
        <translation>Configuration of the new topic</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Create topic</translation>
    </message>
    <message>
        <source>Create the topic</source>
        <translation>Create the topic</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel the topic&apos;s form</source>
        <translation>Cancel the topic&apos;s form</translation>
    </message>
    <message>
        <source>What was set on %1 is taken over; lines here win.</source>
        <translation>What was set on %1 is taken over; lines here win.</translation>
    </message>
    <message>
        <source>One entry a line; what is not named is the default.</source>
        <translation>One entry a line; what is not named is the default.</translation>
    </message>
    <message>
        <source>The new total. Partitions cannot be taken away, and keys move to others.</source>
        <translation>The new total. Partitions cannot be taken away, and keys move to others.</translation>
    </message>
    <message>
        <source>Add partitions</source>
        <translation>Add partitions</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>New topic</translation>
    </message>
    <message>
        <source>Clone of %1</source>
        <translation>Clone of %1</translation>
    </message>
    <message>
        <source>Line %1 is no name=value.</source>
        <translation>Line %1 is no name=value.</translation>
    </message>
    <message>
        <source>A number from 1 to 10,000.</source>
        <translation>A number from 1 to 10,000.</translation>
    </message>
    <message>
        <source>A number from 1 upward, or nothing.</source>
        <translation>A number from 1 upward, or nothing.</translation>
    </message>
    <message>
        <source>A topic needs a name.</source>
        <translation>A topic needs a name.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <source>This is not a name for a topic: 1 to 249 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</source>
        <translation>This is not a name for a topic: 1 to 249 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaTopicPanel</name>
    <message>
        <source>The topic cannot be read</source>
        <translation>The topic cannot be read</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>More for this topic</source>
        <translation>More for this topic</translation>
    </message>
    <message>
        <source>No topic selected</source>
        <translation>No topic selected</translation>
    </message>
    <message>
        <source>Select a topic to see its partitions.</source>
        <translation>Select a topic to see its partitions.</translation>
    </message>
    <message>
        <source>Reading the topic</source>
        <translation>Reading the topic</translation>
    </message>
    <message>
        <source>Partitions of the topic</source>
        <translation>Partitions of the topic</translation>
    </message>
    <message>
        <source>Configuration of the topic</source>
        <translation>Configuration of the topic</translation>
    </message>
    <message>
        <source>broker&apos;s file</source>
        <translation>broker&apos;s file</translation>
    </message>
    <message>
        <source>Value of the entry</source>
        <translation>Value of the entry</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Save the entry</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Back to the default</translation>
    </message>
    <message>
        <source>Remove what was set on this topic</source>
        <translation>Remove what was set on this topic</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Cleanup</translation>
    </message>
    <message>
        <source>compacted, the newest of each key stays</source>
        <translation>compacted, the newest of each key stays</translation>
    </message>
    <message>
        <source>deleted, retention %1</source>
        <translation>deleted, retention %1</translation>
    </message>
    <message>
        <source>%1, retention %2</source>
        <translation>%1, retention %2</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Timestamps</translation>
    </message>
    <message>
        <source>of the broker</source>
        <translation>of the broker</translation>
    </message>
    <message>
        <source>of the producer</source>
        <translation>of the producer</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>no group that was seen</source>
        <translation>no group that was seen</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Size on disk</translation>
    </message>
    <message>
        <source>Read its records</source>
        <translation>Read its records</translation>
    </message>
    <message>
        <source>Write a record…</source>
        <translation>Write a record…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Clone…</translation>
    </message>
    <message>
        <source>Add partitions…</source>
        <translation>Add partitions…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>The entry is as it was</source>
        <translation>The entry is as it was</translation>
    </message>
    <message>
        <source>needs the broker&apos;s metrics exporter</source>
        <translation>needs the broker&apos;s metrics exporter</translation>
    </message>
    <message>
        <source>Kafka does not let anybody change this entry.</source>
        <translation>Kafka does not let anybody change this entry.</translation>
    </message>
    <message>
        <source>It has its default already.</source>
        <translation>It has its default already.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>another program</translation>
    </message>
</context>
<context>
    <name>docks::KafkaVerdict</name>
    <message>
        <source>Readings that decided</source>
        <translation>Readings that decided</translation>
    </message>
    <message>
        <source>partition %1 of %2</source>
        <translation>partition %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>In %1 the lag was zero or shrank within the last %n reading(s).</source>
        <translation>
            <numerusform>In %1 the lag was zero or shrank in the last %n reading.</numerusform>
            <numerusform>In %1 the lag was zero or shrank within the last %n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 the lag is smaller than %n reading(s) ago.</source>
        <translation>
            <numerusform>In %1 the lag is smaller than %n reading ago.</numerusform>
            <numerusform>In %1 the lag is smaller than %n readings ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It commits, but in %1 the lag shrank in none of the last %n reading(s).</source>
        <translation>
            <numerusform>It commits, but in %1 the lag did not shrink in the last %n reading.</numerusform>
            <numerusform>It commits, but in %1 the lag shrank in none of the last %n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 the committed offset went back within the last %n reading(s).</source>
        <translation>
            <numerusform>In %1 the committed offset went back in the last %n reading.</numerusform>
            <numerusform>In %1 the committed offset went back within the last %n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has members, but in %1 nothing was committed in the last %n reading(s).</source>
        <translation>
            <numerusform>It has members, but in %1 nothing was committed in the last %n reading.</numerusform>
            <numerusform>It has members, but in %1 nothing was committed in the last %n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has no member, and in %1 nothing was committed in the last %n reading(s).</source>
        <translation>
            <numerusform>It has no member, and in %1 nothing was committed in the last %n reading.</numerusform>
            <numerusform>It has no member, and in %1 nothing was committed in the last %n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few readings yet: %n so far.</source>
        <translation>
            <numerusform>Too few readings yet: %n so far.</numerusform>
            <numerusform>Too few readings yet: %n so far.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lag in messages, a reading every 5 s</source>
        <translation>Lag in messages, a reading every 5 s</translation>
    </message>
</context>
<context>
    <name>docks::Language</name>
    <message>
        <source>seen value</source>
        <translation>seen value</translation>
    </message>
    <message>
        <source>Unknown field %1</source>
        <translation>Unknown field %1</translation>
    </message>
    <message>
        <source>Unknown field %1, perhaps %2</source>
        <translation>Unknown field %1, perhaps %2</translation>
    </message>
    <message>
        <source>A field is missing at %1</source>
        <translation>A field is missing at %1</translation>
    </message>
    <message>
        <source>A comparison is missing at %1</source>
        <translation>A comparison is missing at %1</translation>
    </message>
    <message>
        <source>A value is missing at %1</source>
        <translation>A value is missing at %1</translation>
    </message>
    <message>
        <source>&quot;and&quot; or &quot;or&quot; is missing at %1</source>
        <translation>&quot;and&quot; or &quot;or&quot; is missing at %1</translation>
    </message>
    <message>
        <source>The text at %1 has no closing quote</source>
        <translation>The text at %1 has no closing quote</translation>
    </message>
    <message>
        <source>A bracket does not match at %1</source>
        <translation>A bracket does not match at %1</translation>
    </message>
    <message>
        <source>Too many nested brackets</source>
        <translation>Too many nested brackets</translation>
    </message>
    <message>
        <source>Longer than 4,096 characters</source>
        <translation>Longer than 4,096 characters</translation>
    </message>
</context>
<context>
    <name>docks::MatchReasons</name>
    <message>
        <source>Why this row matches</source>
        <translation>Why this row matches</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 is %2</translation>
    </message>
</context>
<context>
    <name>docks::MetricsExport</name>
    <message>
        <source>Save the picture</source>
        <translation>Save the picture</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Save the values</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>The picture was not saved</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The values were not saved</source>
        <translation>The values were not saved</translation>
    </message>
</context>
<context>
    <name>docks::MetricsPage</name>
    <message>
        <source>Not connected.</source>
        <translation>Not connected.</translation>
    </message>
    <message>
        <source>The curves stay; they go on as soon as the engine answers.</source>
        <translation>The curves stay; they go on as soon as the engine answers.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stores and processes</source>
        <translation>Stores and processes</translation>
    </message>
    <message>
        <source>Kafka Overview</source>
        <translation>Kafka Overview</translation>
    </message>
    <message>
        <source>The history of metrics begins anew</source>
        <translation>The history of metrics begins anew</translation>
    </message>
    <message>
        <source>Type a range of time</source>
        <translation>Type a range of time</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Not every series is kept.</source>
        <translation>Not every series is kept.</translation>
    </message>
    <message>
        <source>The history is not kept.</source>
        <translation>The history is not kept.</translation>
    </message>
    <message>
        <source>There are more than 200; those that came first stay.</source>
        <translation>There are more than 200; those that came first stay.</translation>
    </message>
</context>
<context>
    <name>docks::MetricsPanels</name>
    <message>
        <source>Throughput per stage</source>
        <translation>Throughput per stage</translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation>Nothing is measured yet</translation>
    </message>
    <message>
        <source>The engine counts once a second.</source>
        <translation>The engine counts once a second.</translation>
    </message>
    <message>
        <source>Latency, command to subscriber</source>
        <translation>Latency, command to subscriber</translation>
    </message>
    <message>
        <source>budget 50 ms</source>
        <translation>budget 50 ms</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>No command yet</translation>
    </message>
    <message>
        <source>The first one that is created, changed or deleted begins the curves.</source>
        <translation>The first one that is created, changed or deleted begins the curves.</translation>
    </message>
    <message>
        <source>Commands by outcome</source>
        <translation>Commands by outcome</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Nothing can lag here</source>
        <translation>Nothing can lag here</translation>
    </message>
    <message>
        <source>The embedded engine decides, stores and materializes a command in one transaction; what waits stands in the queues. On Kafka each stage has its lag here.</source>
        <translation>The embedded engine decides, stores and materializes a command in one transaction; what waits stands in the queues. On Kafka each stage has its lag here.</translation>
    </message>
    <message>
        <source>Queue depths</source>
        <translation>Queue depths</translation>
    </message>
    <message>
        <source>Store sizes</source>
        <translation>Store sizes</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>No broker is measured</source>
        <translation>No broker is measured</translation>
    </message>
    <message>
        <source>Start the local stack on the page Services, or name the address of a JMX exporter in the profile.</source>
        <translation>Start the local stack on the page Services, or name the address of a JMX exporter in the profile.</translation>
    </message>
    <message>
        <source>CPU Usage</source>
        <translation>CPU Usage</translation>
    </message>
    <message>
        <source>JVM Memory Used</source>
        <translation>JVM Memory Used</translation>
    </message>
    <message>
        <source>Time spent in GC</source>
        <translation>Time spent in GC</translation>
    </message>
    <message>
        <source>Messages In Per Topic</source>
        <translation>Messages In Per Topic</translation>
    </message>
    <message>
        <source>Bytes In Per Topic</source>
        <translation>Bytes In Per Topic</translation>
    </message>
    <message>
        <source>Bytes Out Per Topic</source>
        <translation>Bytes Out Per Topic</translation>
    </message>
</context>
<context>
    <name>docks::MetricsTools</name>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Type a range of time (R)</source>
        <translation>Type a range of time (R)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Show twice as much time</source>
        <translation>Show twice as much time</translation>
    </message>
    <message>
        <source>Previous range</source>
        <translation>Previous range</translation>
    </message>
    <message>
        <source>The range before this one</source>
        <translation>The range before this one</translation>
    </message>
    <message>
        <source>Next range</source>
        <translation>Next range</translation>
    </message>
    <message>
        <source>The range that was left by going back</source>
        <translation>The range that was left by going back</translation>
    </message>
    <message>
        <source>Pin to compare</source>
        <translation>Pin to compare</translation>
    </message>
    <message>
        <source>Keep this range as dotted curves below those of other ranges</source>
        <translation>Keep this range as dotted curves below those of other ranges</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Show the values of every panel as a table</source>
        <translation>Show the values of every panel as a table</translation>
    </message>
    <message>
        <source>Show as charts</source>
        <translation>Show as charts</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Save this page as a picture, or its values as a table</source>
        <translation>Save this page as a picture, or its values as a table</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Picture (PNG)…</translation>
    </message>
    <message>
        <source>Values (CSV)…</source>
        <translation>Values (CSV)…</translation>
    </message>
    <message>
        <source>90m, 14:00 to 14:30, now-6h to now-1h</source>
        <translation>90m, 14:00 to 14:30, now-6h to now-1h</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Range of time</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the typed range</source>
        <translation>Show the typed range</translation>
    </message>
    <message>
        <source>A length (90m, 2h 30m, 3d), a time until now (14:00), or two times: 2026-11-29 10:00 to 12:00, yesterday, now-6h to now-1h. With the mouse: drag in a chart to zoom, double-click to zoom out.</source>
        <translation>A length (90m, 2h 30m, 3d), a time until now (14:00), or two times: 2026-11-29 10:00 to 12:00, yesterday, now-6h to now-1h. With the mouse: drag in a chart to zoom, double-click to zoom out.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
</context>
<context>
    <name>docks::NewestEventsPanel</name>
    <message>
        <source>Newest events</source>
        <translation>Newest events</translation>
    </message>
    <message>
        <source>Pause the newest events</source>
        <translation>Pause the newest events</translation>
    </message>
    <message>
        <source>Filter events on their page</source>
        <translation>Filter events on their page</translation>
    </message>
    <message>
        <source>More about the newest events</source>
        <translation>More about the newest events</translation>
    </message>
    <message>
        <source>Open the page Events</source>
        <translation>Open the page Events</translation>
    </message>
    <message>
        <source>Follow the entity of the selected event</source>
        <translation>Follow the entity of the selected event</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>No events yet</translation>
    </message>
    <message>
        <source>What the engine accepts appears here.</source>
        <translation>What the engine accepts appears here.</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>paused, %1</translation>
    </message>
    <message>
        <source>%1, a sample of them</source>
        <translation>%1, a sample of them</translation>
    </message>
</context>
<context>
    <name>docks::NoticeList</name>
    <message>
        <source>Notices of this run</source>
        <translation>Notices of this run</translation>
    </message>
</context>
<context>
    <name>docks::NoticePanel</name>
    <message>
        <source>Busiest entities</source>
        <translation>Busiest entities</translation>
    </message>
    <message>
        <source>Notices or busiest entities</source>
        <translation>Notices or busiest entities</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Notices  %1</source>
        <translation>Notices  %1</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>No notices</translation>
    </message>
    <message>
        <source>Nothing changed in the last minute</source>
        <translation>Nothing changed in the last minute</translation>
    </message>
    <message>
        <source>The entities that change most appear here.</source>
        <translation>The entities that change most appear here.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Changes a minute</source>
        <translation>Changes a minute</translation>
    </message>
    <message>
        <source>What happens in this run is kept here.</source>
        <translation>What happens in this run is kept here.</translation>
    </message>
    <message>
        <source>More about notices</source>
        <translation>More about notices</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>Clear the notices</source>
        <translation>Clear the notices</translation>
    </message>
</context>
<context>
    <name>docks::OverviewBody</name>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>Reduce motion: the dots stand still</source>
        <translation>Reduce motion: the dots stand still</translation>
    </message>
    <message>
        <source>More about the flow</source>
        <translation>More about the flow</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copy the picture</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copy the numbers</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>No connection to the engine</source>
        <translation>No connection to the engine</translation>
    </message>
    <message>
        <source>The numbers are those of the last second before it was lost. Eventscope tries again by itself.</source>
        <translation>The numbers are those of the last second before it was lost. Eventscope tries again by itself.</translation>
    </message>
    <message numerus="yes">
        <source>5 stages, 3 stores, %n subscriber(s)</source>
        <translation>
            <numerusform>5 stages, 3 stores, %n subscriber</numerusform>
            <numerusform>5 stages, 3 stores, %n subscribers</numerusform>
        </translation>
    </message>
    <message>
        <source>An entity is parked</source>
        <translation>An entity is parked</translation>
    </message>
    <message>
        <source>%1 takes no commands until it is unparked.</source>
        <translation>%1 takes no commands until it is unparked.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>The engine does not answer</translation>
    </message>
    <message>
        <source>It is connected but says nothing: busy, or held up. The numbers are the last it told.</source>
        <translation>It is connected but says nothing: busy, or held up. The numbers are the last it told.</translation>
    </message>
</context>
<context>
    <name>docks::OverviewHealth</name>
    <message>
        <source>Stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>5 of 5 running</source>
        <translation>5 of 5 running</translation>
    </message>
    <message>
        <source>writes refused: %1</source>
        <translation>writes refused: %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>position %1</translation>
    </message>
    <message>
        <source>Event store and snapshots</source>
        <translation>Event store and snapshots</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 on disk</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>writing</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Subscribers</translation>
    </message>
    <message numerus="yes">
        <source>%n, none behind</source>
        <translation>
            <numerusform>%n, none behind</numerusform>
            <numerusform>%n, none behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fall(s) behind</source>
        <translation>
            <numerusform>%n falls behind</numerusform>
            <numerusform>%n fall behind</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parked</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 when full</source>
        <translation>%1 when full</translation>
    </message>
    <message>
        <source>%1 while not ready</source>
        <translation>%1 while not ready</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>only looked at, nothing is written</source>
        <translation>only looked at, nothing is written</translation>
    </message>
</context>
<context>
    <name>docks::OverviewPage</name>
    <message>
        <source>Connecting to the engine</source>
        <translation>Connecting to the engine</translation>
    </message>
    <message>
        <source>Demo traffic started</source>
        <translation>Demo traffic started</translation>
    </message>
    <message>
        <source>In %1. Stop it with Ctrl+K, Stop demo traffic.</source>
        <translation>In %1. Stop it with Ctrl+K, Stop demo traffic.</translation>
    </message>
    <message>
        <source>Welcome and demo data</source>
        <translation>Welcome and demo data</translation>
    </message>
    <message>
        <source>Stop demo traffic</source>
        <translation>Stop demo traffic</translation>
    </message>
    <message>
        <source>Demo traffic stopped</source>
        <translation>Demo traffic stopped</translation>
    </message>
    <message>
        <source>What it created stays.</source>
        <translation>What it created stays.</translation>
    </message>
    <message>
        <source>Demo traffic did not stop</source>
        <translation>Demo traffic did not stop</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Connect to the engine now</translation>
    </message>
</context>
<context>
    <name>docks::OverviewTiles</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>End to end p99</source>
        <translation>End to end p99</translation>
    </message>
    <message>
        <source>Fullest queue</source>
        <translation>Fullest queue</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entities</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>at most %1 in the last minute</source>
        <translation>at most %1 in the last minute</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1, %2 since start</source>
        <translation>%1, %2 since start</translation>
    </message>
    <message>
        <source>p50 %1 of the last 10 s</source>
        <translation>p50 %1 of the last 10 s</translation>
    </message>
    <message>
        <source>no command in the last 10 s</source>
        <translation>no command in the last 10 s</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 of %3</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) in use</source>
        <translation>
            <numerusform>%n type in use</numerusform>
            <numerusform>%n types in use</numerusform>
        </translation>
    </message>
    <message>
        <source>every queue is empty</source>
        <translation>every queue is empty</translation>
    </message>
</context>
<context>
    <name>docks::Page</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entities</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metrics</translation>
    </message>
</context>
<context>
    <name>docks::ParkedBanner</name>
    <message>
        <source>Its commands could not be decided several times, so all are rejected. What it holds is safe. Remove the cause, then let it take commands again.</source>
        <translation>Its commands could not be decided several times, so all are rejected. What it holds is safe. Remove the cause, then let it take commands again.</translation>
    </message>
    <message>
        <source>Unpark</source>
        <translation>Unpark</translation>
    </message>
    <message>
        <source>Unpark: let this entity take commands again</source>
        <translation>Unpark: let this entity take commands again</translation>
    </message>
    <message>
        <source>%1: not done</source>
        <translation>%1: not done</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: done</translation>
    </message>
    <message>
        <source>It takes commands again. Rejected ones are repeated on the page Commands.</source>
        <translation>It takes commands again. Rejected ones are repeated on the page Commands.</translation>
    </message>
    <message>
        <source>This entity is parked</source>
        <translation>This entity is parked</translation>
    </message>
</context>
<context>
    <name>docks::QueuePanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 dropped</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Queue depths</source>
        <translation>Queue depths</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Every queue, with its depth over time</source>
        <translation>Every queue, with its depth over time</translation>
    </message>
    <message>
        <source>waiting for the engine</source>
        <translation>waiting for the engine</translation>
    </message>
    <message>
        <source>%1 of %2 calm</source>
        <translation>%1 of %2 calm</translation>
    </message>
</context>
<context>
    <name>docks::RejectionPanel</name>
    <message>
        <source>Recent rejections</source>
        <translation>Recent rejections</translation>
    </message>
    <message>
        <source>No rejected commands</source>
        <translation>No rejected commands</translation>
    </message>
    <message>
        <source>Every command so far was accepted. Rejections appear here with rule and field.</source>
        <translation>Every command so far was accepted. Rejections appear here with rule and field.</translation>
    </message>
    <message>
        <source>%1 in the last minute, newest first</source>
        <translation>%1 in the last minute, newest first</translation>
    </message>
    <message>
        <source>Filter rejections on the page Commands</source>
        <translation>Filter rejections on the page Commands</translation>
    </message>
    <message>
        <source>More about recent rejections</source>
        <translation>More about recent rejections</translation>
    </message>
    <message>
        <source>Open the command</source>
        <translation>Open the command</translation>
    </message>
    <message>
        <source>Open the entity</source>
        <translation>Open the entity</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Reset the widths</source>
        <translation>Reset the widths</translation>
    </message>
</context>
<context>
    <name>docks::SavedViewsPanel</name>
    <message>
        <source>Saved views of this type</source>
        <translation>Saved views of this type</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Save filter, columns and order as a view</source>
        <translation>Save filter, columns and order as a view</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>View %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>docks::ServicesPage</name>
    <message>
        <source>Asking for the local servers</source>
        <translation>Asking for the local servers</translation>
    </message>
    <message>
        <source>Local stack</source>
        <translation>Local stack</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start what does not run</source>
        <translation>Start what does not run</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop all services; the data stay</source>
        <translation>Stop all services; the data stay</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Fetch Apache Kafka and install the packages that are missing</source>
        <translation>Fetch Apache Kafka and install the packages that are missing</translation>
    </message>
    <message>
        <source>Clean…</source>
        <translation>Clean…</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Clean</translation>
    </message>
    <message>
        <source>Stop all services and remove their data and logs</source>
        <translation>Stop all services and remove their data and logs</translation>
    </message>
    <message>
        <source>Services of the local stack</source>
        <translation>Services of the local stack</translation>
    </message>
    <message>
        <source>Remove the data and logs of all services?</source>
        <translation>Remove the data and logs of all services?</translation>
    </message>
    <message>
        <source>They are stopped first. What setup fetched stays.</source>
        <translation>They are stopped first. What setup fetched stays.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove data and logs</source>
        <translation>Remove data and logs</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Keep data and logs</source>
        <translation>Keep data and logs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel what works</source>
        <translation>Cancel what works</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log of the chosen service</source>
        <translation>Log of the chosen service</translation>
    </message>
    <message>
        <source>The chosen service has written nothing yet.</source>
        <translation>The chosen service has written nothing yet.</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>not set up</translation>
    </message>
    <message>
        <source>The local servers cannot be seen</source>
        <translation>The local servers cannot be seen</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 of %2 running</translation>
    </message>
    <message>
        <source>Set up installs: %1</source>
        <translation>Set up installs: %1</translation>
    </message>
    <message>
        <source>On this engine&apos;s machine, 127.0.0.1 only. Data are kept between starts.</source>
        <translation>On this engine&apos;s machine, 127.0.0.1 only. Data are kept between starts.</translation>
    </message>
    <message>
        <source>Set up fetches Apache Kafka, about 55 MB.</source>
        <translation>Set up fetches Apache Kafka, about 55 MB.</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Setting up</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Cleaning</translation>
    </message>
    <message>
        <source>It did not come to its end</source>
        <translation>It did not come to its end</translation>
    </message>
    <message>
        <source>as last seen, the hub is offline</source>
        <translation>as last seen, the hub is offline</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log of %1</translation>
    </message>
</context>
<context>
    <name>docks::StreamBanners</name>
    <message>
        <source>Show held back</source>
        <translation>Show held back</translation>
    </message>
    <message>
        <source>Show the rows that were held back</source>
        <translation>Show the rows that were held back</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resume the stream</source>
        <translation>Resume the stream</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Not connected.</translation>
    </message>
    <message>
        <source>The rows stay; the window goes on where it stopped as soon as the engine answers.</source>
        <translation>The rows stay; the window goes on where it stopped as soon as the engine answers.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Connect now</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Connect to the engine now</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>The engine does not answer.</translation>
    </message>
    <message>
        <source>It is connected but says nothing: busy, or held up. The rows stay.</source>
        <translation>It is connected but says nothing: busy, or held up. The rows stay.</translation>
    </message>
    <message>
        <source>Paused: %1 held back,</source>
        <translation>Paused: %1 held back,</translation>
    </message>
    <message>
        <source>%1 s behind live. Capturing goes on, nothing is dropped.</source>
        <translation>%1 s behind live. Capturing goes on, nothing is dropped.</translation>
    </message>
</context>
<context>
    <name>docks::StreamBar</name>
    <message>
        <source>Pause %1</source>
        <translation>Pause %1</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Columns of %1</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter of %1</translation>
    </message>
    <message>
        <source>All rows are shown until the filter is valid.</source>
        <translation>All rows are shown until the filter is valid.</translation>
    </message>
    <message>
        <source>Rows follow the last valid filter: %1</source>
        <translation>Rows follow the last valid filter: %1</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Reset columns</translation>
    </message>
    <message>
        <source>%1 rows kept, %2 dropped</source>
        <translation>%1 rows kept, %2 dropped</translation>
    </message>
    <message>
        <source>Filtering %1 rows</source>
        <translation>Filtering %1 rows</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Clear filter and chips</source>
        <translation>Clear filter and chips</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>More for %1</translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation>Go to the newest row</translation>
    </message>
    <message>
        <source>Copy the filter</source>
        <translation>Copy the filter</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>docks::StreamChips</name>
    <message>
        <source>Show %1</source>
        <translation>Show %1</translation>
    </message>
</context>
<context>
    <name>docks::StreamState</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>Rows appear as soon as a command is accepted.</source>
        <translation>Rows appear as soon as a command is accepted.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Try to connect now</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Rows appear when the engine answers.</source>
        <translation>Rows appear when the engine answers.</translation>
    </message>
    <message>
        <source>No row passes</source>
        <translation>No row passes</translation>
    </message>
    <message>
        <source>%1 rows are kept; none of them passes the filter and the chip.</source>
        <translation>%1 rows are kept; none of them passes the filter and the chip.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Show all rows</translation>
    </message>
    <message>
        <source>Clear filter and chips</source>
        <translation>Clear filter and chips</translation>
    </message>
</context>
<context>
    <name>docks::WelcomePanel</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start with demo data of the chosen domains</source>
        <translation>Start with demo data of the chosen domains</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Start empty</translation>
    </message>
    <message>
        <source>Start without demo data</source>
        <translation>Start without demo data</translation>
    </message>
    <message>
        <source>Welcome to Eventscope</source>
        <translation>Welcome to Eventscope</translation>
    </message>
    <message>
        <source>See every command become events, state and notifications. Nothing needs to be installed: the engine runs inside this program.</source>
        <translation>See every command become events, state and notifications. Nothing needs to be installed: the engine runs inside this program.</translation>
    </message>
    <message>
        <source>Try with demo data</source>
        <translation>Try with demo data</translation>
    </message>
    <message>
        <source>Demo entities are ordinary entities in the data folder of this engine. The traffic stops when the engine stops, or with the command Stop demo traffic (Ctrl+K).</source>
        <translation>Demo entities are ordinary entities in the data folder of this engine. The traffic stops when the engine stops, or with the command Stop demo traffic (Ctrl+K).</translation>
    </message>
    <message>
        <source>Asking the engine which demos it offers.</source>
        <translation>Asking the engine which demos it offers.</translation>
    </message>
    <message>
        <source>This engine offers no demo data: %1</source>
        <translation>This engine offers no demo data: %1</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Products, customers and purchases</source>
        <translation>Products, customers and purchases</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Accounts, transfers, balances</source>
        <translation>Accounts, transfers, balances</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Entries and assets with links</source>
        <translation>Entries and assets with links</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Merged field by field</source>
        <translation>Merged field by field</translation>
    </message>
    <message>
        <source>%1 %2, %3 commands/s</source>
        <translation>%1 %2, %3 commands/s</translation>
    </message>
    <message>
        <source>Start with demos</source>
        <translation>Start with demos</translation>
    </message>
    <message numerus="yes">
        <source>Start with %n demo(s)</source>
        <translation>
            <numerusform>Start with %n demo</numerusform>
            <numerusform>Start with %n demos</numerusform>
        </translation>
    </message>
    <message>
        <source>The demos did not start: %1</source>
        <translation>The demos did not start: %1</translation>
    </message>
    <message>
        <source>products</source>
        <translation>products</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>accounts</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
</context>
<context>
    <name>hub</name>
    <message>
        <source>Not connected to the engine. The window reconnects by itself.</source>
        <translation>Not connected to the engine. The window reconnects by itself.</translation>
    </message>
    <message>
        <source>No answer in time. The outcome is not known; look before you try again.</source>
        <translation>No answer in time. The outcome is not known; look before you try again.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No engine answers at %1.</source>
        <translation>No engine answers at %1.</translation>
    </message>
    <message>
        <source>The engine at %1 does not accept the token. It is in the file token of its data folder.</source>
        <translation>The engine at %1 does not accept the token. It is in the file token of its data folder.</translation>
    </message>
    <message>
        <source>The engine at %1 ended the connection.</source>
        <translation>The engine at %1 ended the connection.</translation>
    </message>
    <message>
        <source>The host of %1 is not known.</source>
        <translation>The host of %1 is not known.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 cannot be reached.</translation>
    </message>
    <message>
        <source>The engine gave no sign of life for %1 s.</source>
        <translation>The engine gave no sign of life for %1 s.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The window&apos;s settings were damaged</source>
        <translation>The window&apos;s settings were damaged</translation>
    </message>
    <message>
        <source>It cannot be moved aside: nothing is saved in this run.</source>
        <translation>It cannot be moved aside: nothing is saved in this run.</translation>
    </message>
    <message>
        <source>The usual layout is used. Kept: %1</source>
        <translation>The usual layout is used. Kept: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in settings.json</source>
        <translation>
            <numerusform>%n mistake in settings.json</numerusform>
            <numerusform>%n mistakes in settings.json</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::AuditFacts</name>
    <message>
        <source>The snapshot cannot be read.</source>
        <translation>The snapshot cannot be read.</translation>
    </message>
    <message>
        <source>The snapshot is missing.</source>
        <translation>The snapshot is missing.</translation>
    </message>
    <message>
        <source>the snapshot is written anew from its events</source>
        <translation>the snapshot is written anew from its events</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>the version</translation>
    </message>
    <message>
        <source>the place of its last event</source>
        <translation>the place of its last event</translation>
    </message>
    <message>
        <source>the place of its first event</source>
        <translation>the place of its first event</translation>
    </message>
    <message>
        <source>%1 (secret) is not what version %2 made it.</source>
        <translation>%1 (secret) is not what version %2 made it.</translation>
    </message>
    <message>
        <source>%1 (secret) is put right</source>
        <translation>%1 (secret) is put right</translation>
    </message>
    <message>
        <source>%1 is %2, and no event brings it.</source>
        <translation>%1 is %2, and no event brings it.</translation>
    </message>
    <message>
        <source>%1 goes away</source>
        <translation>%1 goes away</translation>
    </message>
    <message>
        <source>%1 is missing; version %2 made it %3.</source>
        <translation>%1 is missing; version %2 made it %3.</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 becomes %2</translation>
    </message>
    <message>
        <source>%1 is %2; version %3 made it %4.</source>
        <translation>%1 is %2; version %3 made it %4.</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 becomes %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is broken in “%2” at event %3: expected %4, found %5.</source>
        <translation>%1 is broken in “%2” at event %3: expected %4, found %5.</translation>
    </message>
    <message>
        <source>%1 forgets events (%2): after %3 the stores can no longer be rebuilt from the log. Set its retention to -1.</source>
        <translation>%1 forgets events (%2): after %3 the stores can no longer be rebuilt from the log. Set its retention to -1.</translation>
    </message>
    <message>
        <source>%1 forgets events (%2): one day the stores can no longer be rebuilt from the log. Set its retention to -1.</source>
        <translation>%1 forgets events (%2): one day the stores can no longer be rebuilt from the log. Set its retention to -1.</translation>
    </message>
    <message>
        <source>%1 has forgotten its first %2 records: the stores can no longer be rebuilt from the log. Keep backups of them.</source>
        <translation>%1 has forgotten its first %2 records: the stores can no longer be rebuilt from the log. Keep backups of them.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of somebody else stood in %1 while this engine owned it in the last hour. They do not count; find out who writes there.</source>
        <translation>
            <numerusform>%n record of somebody else stood in %1 while this engine owned it in the last hour. It does not count; find out who writes there.</numerusform>
            <numerusform>%n records of somebody else stood in %1 while this engine owned it in the last hour. They do not count; find out who writes there.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has one replica, and its broker acknowledges before it syncs: a power cut loses what was acknowledged. Add replicas, or set flush.messages=1.</source>
        <translation>%1 has one replica, and its broker acknowledges before it syncs: a power cut loses what was acknowledged. Add replicas, or set flush.messages=1.</translation>
    </message>
    <message>
        <source>%1 lets one replica acknowledge alone (%2): its loss loses what was acknowledged. Set min.insync.replicas=2.</source>
        <translation>%1 lets one replica acknowledge alone (%2): its loss loses what was acknowledged. Set min.insync.replicas=2.</translation>
    </message>
    <message>
        <source>%1 lets a replica lead that lags behind (%2): what was acknowledged can vanish. Set it to false.</source>
        <translation>%1 lets a replica lead that lags behind (%2): what was acknowledged can vanish. Set it to false.</translation>
    </message>
    <message>
        <source>Not audited live</source>
        <translation>Not audited live</translation>
    </message>
    <message>
        <source>Auditing…</source>
        <translation>Auditing…</translation>
    </message>
    <message>
        <source>Audited</source>
        <translation>Audited</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Audit unknown</source>
        <translation>Audit unknown</translation>
    </message>
    <message>
        <source>Nothing wrong so far. The first round through all entities is not finished.</source>
        <translation>Nothing wrong so far. The first round through all entities is not finished.</translation>
    </message>
    <message>
        <source>Every accepted event keeps the invariants, and every snapshot is what its events say.</source>
        <translation>Every accepted event keeps the invariants, and every snapshot is what its events say.</translation>
    </message>
    <message>
        <source>All is right today. Something can break it tomorrow:</source>
        <translation>All is right today. Something can break it tomorrow:</translation>
    </message>
    <message>
        <source>Log and stores do not say the same:</source>
        <translation>Log and stores do not say the same:</translation>
    </message>
    <message>
        <source>The engine has not said it yet.</source>
        <translation>The engine has not said it yet.</translation>
    </message>
    <message>
        <source>the mark “deleted”</source>
        <translation>the mark “deleted”</translation>
    </message>
    <message>
        <source>On this profile log and stores are one file with one transaction for each batch, so they cannot part. “eventscope-cli verify” checks all invariants of that file.</source>
        <translation>On this profile log and stores are one file with one transaction for each batch, so they cannot part. “eventscope-cli verify” checks all invariants of that file.</translation>
    </message>
    <message>
        <source>Every command has one outcome, in the order of the commands</source>
        <translation>Every command has one outcome, in the order of the commands</translation>
    </message>
    <message>
        <source>The events of a domain are numbered without a gap</source>
        <translation>The events of a domain are numbered without a gap</translation>
    </message>
    <message>
        <source>The versions of an entity have no gap, and every event has the id that follows from its command</source>
        <translation>The versions of an entity have no gap, and every event has the id that follows from its command</translation>
    </message>
    <message>
        <source>The event store holds what the log says</source>
        <translation>The event store holds what the log says</translation>
    </message>
    <message>
        <source>Every snapshot is what the events of its entity say</source>
        <translation>Every snapshot is what the events of its entity say</translation>
    </message>
    <message>
        <source>Money only changes hands: the sum of all balances stays the same</source>
        <translation>Money only changes hands: the sum of all balances stays the same</translation>
    </message>
</context>
<context>
    <name>models::ClusterColumns</name>
    <message>
        <source>forever</source>
        <translation>forever</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>this topic</translation>
    </message>
    <message>
        <source>broker&apos;s file</source>
        <translation>broker&apos;s file</translation>
    </message>
    <message>
        <source>broker, at run time</source>
        <translation>broker, at run time</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Catching up</translation>
    </message>
    <message>
        <source>Falling behind</source>
        <translation>Falling behind</translation>
    </message>
    <message>
        <source>Rewound</source>
        <translation>Rewound</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Stalled</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Being read</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Fenced</source>
        <translation>Fenced</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>Torn</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Foreign</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation>%1, %2 behind</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>In/s</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>compacted</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>End offset</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>In sync</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Set by</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Reads</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Lag, msgs</source>
        <translation>Lag, msgs</translation>
    </message>
    <message>
        <source>Lag, s</source>
        <translation>Lag, s</translation>
    </message>
    <message>
        <source>Caught up in</source>
        <translation>Caught up in</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>no member</source>
        <translation>no member</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Committed</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controller</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>not needed yet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Answers in</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>tombstone</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>not catching up</source>
        <translation>not catching up</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>The size on disk needs the broker&apos;s metrics exporter.</source>
        <translation>The size on disk needs the broker&apos;s metrics exporter.</translation>
    </message>
    <message>
        <source>Every engine reads it as part of the log.</source>
        <translation>Every engine reads it as part of the log.</translation>
    </message>
    <message>
        <source>What somebody asked for; events answer it.</source>
        <translation>What somebody asked for; events answer it.</translation>
    </message>
    <message>
        <source>An engine took over this partition here.</source>
        <translation>An engine took over this partition here.</translation>
    </message>
    <message>
        <source>The other records of its command follow.</source>
        <translation>The other records of its command follow.</translation>
    </message>
    <message>
        <source>It was written before; readers leave it out.</source>
        <translation>It was written before; readers leave it out.</translation>
    </message>
    <message>
        <source>An engine wrote it that no longer owned the partition; readers leave it out.</source>
        <translation>An engine wrote it that no longer owned the partition; readers leave it out.</translation>
    </message>
    <message>
        <source>The other records of its command never came; readers leave it out.</source>
        <translation>The other records of its command never came; readers leave it out.</translation>
    </message>
    <message>
        <source>No engine wrote it; readers leave it out.</source>
        <translation>No engine wrote it; readers leave it out.</translation>
    </message>
    <message>
        <source>Something before it is missing: what its writer wrote from here on counts for nothing.</source>
        <translation>Something before it is missing: what its writer wrote from here on counts for nothing.</translation>
    </message>
    <message>
        <source>Its writer saw another history: what it wrote from here on counts for nothing.</source>
        <translation>Its writer saw another history: what it wrote from here on counts for nothing.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Not judged</translation>
    </message>
    <message>
        <source>What stands before it was not read. Read from the beginning to judge it.</source>
        <translation>What stands before it was not read. Read from the beginning to judge it.</translation>
    </message>
</context>
<context>
    <name>models::CommandStream</name>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
</context>
<context>
    <name>models::EntityTableModel</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version of an entity, column header</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>No order by this column: its titles belong to other entities.</source>
        <translation>No order by this column: its titles belong to other entities.</translation>
    </message>
</context>
<context>
    <name>models::EventStream</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version of an entity</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
</context>
<context>
    <name>models::MetricTableModel</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>models::NoticeBoard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>models::RejectionTableModel</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Command id</source>
        <translation>Command id</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entity</translation>
    </message>
</context>
<context>
    <name>models::ServiceTableModel</name>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>not set up</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Up for</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
</context>
<context>
    <name>views::ChartLegend</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 more</translation>
    </message>
</context>
<context>
    <name>views::ConflictRows</name>
    <message>
        <source>Take the saved value of %1</source>
        <translation>Take the saved value of %1</translation>
    </message>
    <message>
        <source>Keep your value of %1</source>
        <translation>Keep your value of %1</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Yours</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Was %1, %2</source>
        <translation>Was %1, %2</translation>
    </message>
    <message>
        <source>Take the saved value of %1: %2</source>
        <translation>Take the saved value of %1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Keep your value of %1: %2</source>
        <translation>Keep your value of %1: %2</translation>
    </message>
</context>
<context>
    <name>views::Dock</name>
    <message>
        <source>%1 — Eventscope</source>
        <translation>%1 — Eventscope</translation>
    </message>
    <message>
        <source>Put the panel back: %1</source>
        <translation>Put the panel back: %1</translation>
    </message>
    <message>
        <source>Show the panel in its own window: %1</source>
        <translation>Show the panel in its own window: %1</translation>
    </message>
</context>
<context>
    <name>views::EntityField</name>
    <message>
        <source>set by the rules</source>
        <translation>set by the rules</translation>
    </message>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>One item a line</source>
        <translation>One item a line</translation>
    </message>
    <message>
        <source>Choose one of the %1 that are found.</source>
        <translation>Choose one of the %1 that are found.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>you both changed this</source>
        <translation>you both changed this</translation>
    </message>
    <message>
        <source>%1 needs a correction</source>
        <translation>%1 needs a correction</translation>
    </message>
    <message>
        <source>Invisible characters in it are written as \uXXXX.</source>
        <translation>Invisible characters in it are written as \uXXXX.</translation>
    </message>
</context>
<context>
    <name>views::EntityForm</name>
    <message>
        <source>only you changed this</source>
        <translation>only you changed this</translation>
    </message>
    <message>
        <source>taken over from version %1</source>
        <translation>taken over from version %1</translation>
    </message>
    <message>
        <source>Changed while you were typing</source>
        <translation>Changed while you were typing</translation>
    </message>
    <message>
        <source>Changed by %1 while you were typing</source>
        <translation>Changed by %1 while you were typing</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> at %1</translation>
    </message>
    <message>
        <source>You started from version %1; version %2 was saved%3.</source>
        <translation>You started from version %1; version %2 was saved%3.</translation>
    </message>
    <message>
        <source>%1 Everything merges; save when you are ready.</source>
        <translation>%1 Everything merges; save when you are ready.</translation>
    </message>
    <message>
        <source>%1 Choose for %2, the rest merges.</source>
        <translation>%1 Choose for %2, the rest merges.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Its history stays. Undo brings all fields back.</source>
        <translation>Its history stays. Undo brings all fields back.</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Rejected: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Rule %1. Nothing was changed.</source>
        <translation>Rule %1. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>views::EntityFormFooter</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Save the form</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Dry run</translation>
    </message>
    <message>
        <source>Ask the rules without saving</source>
        <translation>Ask the rules without saving</translation>
    </message>
    <message>
        <source>Ask the rules; nothing is saved</source>
        <translation>Ask the rules; nothing is saved</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Discard what was typed</translation>
    </message>
    <message>
        <source>Delete this %1</source>
        <translation>Delete this %1</translation>
    </message>
    <message>
        <source>Delete (can be undone)</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to choose</source>
        <translation>
            <numerusform>%n field to choose</numerusform>
            <numerusform>%n fields to choose</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict settled</source>
        <translation>conflict settled</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, nothing changed</source>
        <translation>version %1, nothing changed</translation>
    </message>
    <message>
        <source>append-only: version %1 stays as it is</source>
        <translation>append-only: version %1 stays as it is</translation>
    </message>
    <message>
        <source>%1 is checked by the rules when you save</source>
        <translation>%1 is checked by the rules when you save</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n field to correct</numerusform>
            <numerusform>%n fields to correct</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>Create %1</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Save version %1</translation>
    </message>
</context>
<context>
    <name>views::FilterLine</name>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Proposals for the filter</source>
        <translation>Proposals for the filter</translation>
    </message>
</context>
<context>
    <name>views::FlowLegend</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>idle</translation>
    </message>
    <message>
        <source>over 80 % full</source>
        <translation>over 80 % full</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Flow of commands through the engine</source>
        <translation>Flow of commands through the engine</translation>
    </message>
    <message>
        <source>Commands %1, rejected %2, events %3 into the log, %4 to subscribers, end to end p99 %5</source>
        <translation>Commands %1, rejected %2, events %3 into the log, %4 to subscribers, end to end p99 %5</translation>
    </message>
    <message>
        <source>Command to subscriber</source>
        <translation>Command to subscriber</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Validator</source>
        <translation>Validator</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>decides</translation>
    </message>
    <message>
        <source>Persister</source>
        <translation>Persister</translation>
    </message>
    <message>
        <source>stores events</source>
        <translation>stores events</translation>
    </message>
    <message>
        <source>Materializer</source>
        <translation>Materializer</translation>
    </message>
    <message>
        <source>evolves states</source>
        <translation>evolves states</translation>
    </message>
    <message>
        <source>Notifier</source>
        <translation>Notifier</translation>
    </message>
    <message>
        <source>queue %1 of %2</source>
        <translation>queue %1 of %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 events</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Event store</source>
        <translation>Event store</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 on disk</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>%1 entities</source>
        <translation>%1 entities</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>%1 since start</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Subscribers</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unnamed</translation>
    </message>
</context>
<context>
    <name>views::FormField</name>
    <message>
        <source>%1 needs a correction</source>
        <translation>%1 needs a correction</translation>
    </message>
</context>
<context>
    <name>views::HeatScale</name>
    <message>
        <source>%1 commands per cell</source>
        <translation>%1 commands per cell</translation>
    </message>
</context>
<context>
    <name>views::HeatmapView</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Validator</source>
        <translation>Validator</translation>
    </message>
    <message>
        <source>Persister</source>
        <translation>Persister</translation>
    </message>
    <message>
        <source>Materializer</source>
        <translation>Materializer</translation>
    </message>
    <message>
        <source>Notifier</source>
        <translation>Notifier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) in %1</source>
        <translation>
            <numerusform>%Ln command in %1</numerusform>
            <numerusform>%Ln commands in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
</context>
<context>
    <name>views::LagChart</name>
    <message>
        <source>now %1 %2, at most %3 %2</source>
        <translation>now %1 %2, at most %3 %2</translation>
    </message>
</context>
<context>
    <name>views::PlainTextView</name>
    <message>
        <source>%1, up and down</source>
        <translation>%1, up and down</translation>
    </message>
    <message>
        <source>%1, left and right</source>
        <translation>%1, left and right</translation>
    </message>
</context>
<context>
    <name>views::ReferencePicker</name>
    <message>
        <source>Search %1</source>
        <translation>Search %1</translation>
    </message>
    <message>
        <source>Found for %1</source>
        <translation>Found for %1</translation>
    </message>
</context>
<context>
    <name>views::SecretRows</name>
    <message>
        <source>%1, shown once</source>
        <translation>%1, shown once</translation>
    </message>
    <message>
        <source>Secret %1</source>
        <translation>Secret %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy secret %1</source>
        <translation>Copy secret %1</translation>
    </message>
    <message>
        <source>Keep it now: the log holds only its fingerprint, so nobody can show it again.</source>
        <translation>Keep it now: the log holds only its fingerprint, so nobody can show it again.</translation>
    </message>
</context>
<context>
    <name>views::StageWaterfall</name>
    <message>
        <source>%1: %2 ms</source>
        <translation>%1: %2 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>views::StatePage</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>views::Toast</name>
    <message>
        <source>Dismiss: %1</source>
        <translation>Dismiss: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>window::AboutDialog</name>
    <message>
        <source>About Eventscope</source>
        <translation>About Eventscope</translation>
    </message>
    <message>
        <source>Eventscope</source>
        <translation>Eventscope</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>See every command become events, state and notifications.</source>
        <translation>See every command become events, state and notifications.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>GNU General Public License 3 or later</source>
        <translation>GNU General Public License 3 or later</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the window About</source>
        <translation>Close the window About</translation>
    </message>
</context>
<context>
    <name>window::CommandPalette</name>
    <message>
        <source>Search for actions, entities and settings</source>
        <translation>Search for actions, entities and settings</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Search or run a command</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <translation>run</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Depth</translation>
    </message>
    <message>
        <source>High water</source>
        <translation>High water</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Items/s</source>
        <translation>Items/s</translation>
    </message>
    <message>
        <source>Backlog, bytes</source>
        <translation>Backlog, bytes</translation>
    </message>
    <message>
        <source>Resyncs</source>
        <translation>Resyncs</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>every hand-over between threads</source>
        <translation>every hand-over between threads</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>of the hub</source>
        <translation>of the hub</translation>
    </message>
    <message>
        <source>In the metrics</source>
        <translation>In the metrics</translation>
    </message>
</context>
<context>
    <name>window::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>Text of the user guide</source>
        <translation>Text of the user guide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the user guide</source>
        <translation>Close the user guide</translation>
    </message>
</context>
<context>
    <name>window::HealthBanner</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>State of the engine</translation>
    </message>
    <message>
        <source>Writing works again</source>
        <translation>Writing works again</translation>
    </message>
    <message>
        <source>Nothing is written now</source>
        <translation>Nothing is written now</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Nothing is written now.</source>
        <translation>Nothing is written now.</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>Reading works.</translation>
    </message>
    <message>
        <source>A store was written again.</source>
        <translation>A store was written again.</translation>
    </message>
    <message>
        <source>A Redis server had lost what it held, or was set back. The engine has read the log again, and the store is whole.</source>
        <translation>A Redis server had lost what it held, or was set back. The engine has read the log again, and the store is whole.</translation>
    </message>
    <message>
        <source>A store was written again</source>
        <translation>A store was written again</translation>
    </message>
    <message>
        <source>A Redis server had lost what it held, or was set back.</source>
        <translation>A Redis server had lost what it held, or was set back.</translation>
    </message>
    <message>
        <source>Nothing that was accepted is lost.</source>
        <translation>Nothing that was accepted is lost.</translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message>
        <source>Connection to the hub lost</source>
        <translation>Connection to the hub lost</translation>
    </message>
    <message>
        <source>Eventscope</source>
        <translation>Eventscope</translation>
    </message>
    <message>
        <source>The profile %1 cannot be opened</source>
        <translation>The profile %1 cannot be opened</translation>
    </message>
</context>
<context>
    <name>window::Menu</name>
    <message>
        <source>Theme as the system</source>
        <translation>Theme as the system</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Reset the layout</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>About Eventscope</source>
        <translation>About Eventscope</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>Operate</translation>
    </message>
    <message>
        <source>Operate: rows first</source>
        <translation>Operate: rows first</translation>
    </message>
    <message>
        <source>Debug: details first</source>
        <translation>Debug: details first</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>User guide</translation>
    </message>
</context>
<context>
    <name>window::NoticesPopup</name>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Clear all notices</source>
        <translation>Clear all notices</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>No notices</translation>
    </message>
    <message>
        <source>What happens while you look elsewhere appears here.</source>
        <translation>What happens while you look elsewhere appears here.</translation>
    </message>
    <message>
        <source>List of notices</source>
        <translation>List of notices</translation>
    </message>
    <message>
        <source>Click a notice to run its action, or press Enter</source>
        <translation>Click a notice to run its action, or press Enter</translation>
    </message>
</context>
<context>
    <name>window::PaletteSource</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entities</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Theme as the system</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Reset the layout</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>About Eventscope</source>
        <translation>About Eventscope</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Layout %1</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Switch to %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>Test the connection of %1</source>
        <translation>Test the connection of %1</translation>
    </message>
</context>
<context>
    <name>window::ProfileMenu</name>
    <message>
        <source>The engine at %1 decides about its profile</source>
        <translation>The engine at %1 decides about its profile</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>broken: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (open)</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Files: %1</translation>
    </message>
    <message>
        <source>Test a connection</source>
        <translation>Test a connection</translation>
    </message>
</context>
<context>
    <name>window::ProfileTestDialog</name>
    <message>
        <source>Cancel the test</source>
        <translation>Cancel the test</translation>
    </message>
    <message>
        <source>Connection test of %1</source>
        <translation>Connection test of %1</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>Steps of the connection test</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the connection test</source>
        <translation>Close the connection test</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Redis of the events</source>
        <translation>Redis of the events</translation>
    </message>
    <message>
        <source>Redis of the snapshots</source>
        <translation>Redis of the snapshots</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metrics</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>Reach a broker</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Sign in with SASL</source>
        <translation>Sign in with SASL</translation>
    </message>
    <message>
        <source>Identity of the cluster</source>
        <translation>Identity of the cluster</translation>
    </message>
    <message>
        <source>Our topics</source>
        <translation>Our topics</translation>
    </message>
    <message>
        <source>Reach, TLS</source>
        <translation>Reach, TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Version 7 or later</source>
        <translation>Version 7 or later</translation>
    </message>
    <message>
        <source>Data are loaded</source>
        <translation>Data are loaded</translation>
    </message>
    <message>
        <source>No replica</source>
        <translation>No replica</translation>
    </message>
    <message>
        <source>Evicts nothing</source>
        <translation>Evicts nothing</translation>
    </message>
    <message>
        <source>Append-only file</source>
        <translation>Append-only file</translation>
    </message>
    <message>
        <source>Copy of this log</source>
        <translation>Copy of this log</translation>
    </message>
    <message>
        <source>Exporter of the broker</source>
        <translation>Exporter of the broker</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>OK: %1</source>
        <translation>OK: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Failed: %1</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 steps</source>
        <translation>Cancelled after %1 of %2 steps</translation>
    </message>
    <message>
        <source>Testing: %1 of %2 steps</source>
        <translation>Testing: %1 of %2 steps</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Nothing has failed</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed</source>
        <translation>
            <numerusform>%n step failed</numerusform>
            <numerusform>%n steps failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>Cancel the connection test</source>
        <translation>Cancel the connection test</translation>
    </message>
    <message>
        <source>Test the connection again</source>
        <translation>Test the connection again</translation>
    </message>
    <message>
        <source>Skipped: the profile names none</source>
        <translation>Skipped: the profile names none</translation>
    </message>
    <message>
        <source>Skipped: the profile names no Redis</source>
        <translation>Skipped: the profile names no Redis</translation>
    </message>
    <message>
        <source>Skipped: an earlier step has failed</source>
        <translation>Skipped: an earlier step has failed</translation>
    </message>
</context>
<context>
    <name>window::Rail</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>window::StatusBar</name>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>End to end p99</source>
        <translation>End to end p99</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Theme: %1</translation>
    </message>
    <message>
        <source>Switch the theme: dark, light, as the system</source>
        <translation>Switch the theme: dark, light, as the system</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 held back</translation>
    </message>
    <message>
        <source>%1 of %2 calm</source>
        <translation>%1 of %2 calm</translation>
    </message>
    <message>
        <source>fullest %1 %</source>
        <translation>fullest %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 of %2 MB</translation>
    </message>
</context>
<context>
    <name>window::TopBar</name>
    <message>
        <source>Main menu</source>
        <translation>Main menu</translation>
    </message>
    <message>
        <source>Main menu (Alt+M)</source>
        <translation>Main menu (Alt+M)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Forward (Alt+Right)</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profile %1</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Search or run a command</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl+K)</source>
        <translation>Search or run a command (Ctrl+K)</translation>
    </message>
    <message>
        <source>Resume the stream</source>
        <translation>Resume the stream</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Connect now</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n unread notice</numerusform>
            <numerusform>%n unread notices</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>Paused %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Offline: connect now</source>
        <translation>Offline: connect now</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Layout %1</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Layout: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>The engine is connected, but says nothing. What is shown may be old.</source>
        <translation>The engine is connected, but says nothing. What is shown may be old.</translation>
    </message>
    <message>
        <source>Profile %1: switch, test</source>
        <translation>Profile %1: switch, test</translation>
    </message>
</context>
</TS>
