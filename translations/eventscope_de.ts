<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>CheckText</name>
    <message>
        <source>Type is known</source>
        <translation>Typ ist bekannt</translation>
    </message>
    <message>
        <source>Type allows this command</source>
        <translation>Typ erlaubt diesen Command</translation>
    </message>
    <message>
        <source>Fields keep the schema</source>
        <translation>Felder entsprechen dem Schema</translation>
    </message>
    <message>
        <source>Id is free</source>
        <translation>ID ist frei</translation>
    </message>
    <message>
        <source>Entity exists</source>
        <translation>Entität existiert</translation>
    </message>
    <message>
        <source>Version is the expected one</source>
        <translation>Version ist die erwartete</translation>
    </message>
    <message>
        <source>References exist</source>
        <translation>Referenzen existieren</translation>
    </message>
    <message>
        <source>Nothing refers to it</source>
        <translation>Nichts verweist darauf</translation>
    </message>
    <message>
        <source>Amount is positive</source>
        <translation>Betrag ist positiv</translation>
    </message>
    <message>
        <source>From is a valid number of this bank</source>
        <translation>Von ist eine gültige Nummer dieser Bank</translation>
    </message>
    <message>
        <source>From and to differ</source>
        <translation>Von und An sind verschieden</translation>
    </message>
    <message>
        <source>From or to is known at this bank</source>
        <translation>Von oder An ist bei dieser Bank bekannt</translation>
    </message>
    <message>
        <source>From is known at this bank</source>
        <translation>Von ist bei dieser Bank bekannt</translation>
    </message>
    <message>
        <source>Token matches</source>
        <translation>Token stimmt</translation>
    </message>
    <message>
        <source>Balances stay within their range</source>
        <translation>Kontostände bleiben im Wertebereich</translation>
    </message>
    <message>
        <source>Balance stays above the limit</source>
        <translation>Kontostand bleibt über dem Limit</translation>
    </message>
    <message>
        <source>To is known where it belongs to this bank</source>
        <translation>An ist bekannt, sofern es zu dieser Bank gehört</translation>
    </message>
    <message>
        <source>To is a valid number</source>
        <translation>An ist eine gültige Nummer</translation>
    </message>
    <message>
        <source>User may pay in cash</source>
        <translation>Benutzer darf Bargeld einzahlen</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>product</source>
        <comment>in a command</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>in a command</comment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>purchase</source>
        <comment>in a command</comment>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>account</source>
        <comment>in a command</comment>
        <translation>Konto</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>in a command</comment>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>document</source>
        <comment>in a command</comment>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>entry</source>
        <comment>in a command</comment>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>asset</source>
        <comment>in a command</comment>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Transfer money</source>
        <translation>Geld überweisen</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Unpark %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Command on %1</source>
        <translation>Command auf %1</translation>
    </message>
</context>
<context>
    <name>ConnectionFault</name>
    <message>
        <source>The engine does not accept the token</source>
        <translation>Die Engine nimmt das Token nicht an</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Die Engine antwortet nicht</translation>
    </message>
    <message>
        <source>No connection to the engine</source>
        <translation>Keine Verbindung zur Engine</translation>
    </message>
    <message>
        <source>Eventscope tries again by itself, with the same token.</source>
        <translation>Eventscope versucht es selbst erneut, mit demselben Token.</translation>
    </message>
    <message>
        <source>Eventscope tries again by itself. What was accepted is safe in the log.</source>
        <translation>Eventscope versucht es selbst erneut. Was angenommen wurde, liegt sicher im Log.</translation>
    </message>
    <message>
        <source>Check that the engine runs.</source>
        <translation>Prüfen, ob die Engine läuft.</translation>
    </message>
    <message>
        <source>Check that it serves at this address and port.</source>
        <translation>Prüfen, ob sie unter dieser Adresse und diesem Port erreichbar ist.</translation>
    </message>
    <message>
        <source>Correct the name of the host in the address.</source>
        <translation>Den Namen des Rechners in der Adresse berichtigen.</translation>
    </message>
    <message>
        <source>Start Eventscope again with the token file of this engine.</source>
        <translation>Eventscope mit der Tokendatei dieser Engine neu starten.</translation>
    </message>
    <message>
        <source>Check whether the engine was stopped; if it was, start it again.</source>
        <translation>Prüfen, ob die Engine beendet wurde, und sie dann wieder starten.</translation>
    </message>
    <message>
        <source>Check whether the engine or its computer hangs or is overloaded.</source>
        <translation>Prüfen, ob die Engine oder ihr Rechner hängt oder überlastet ist.</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>The servers have not answered yet.</source>
        <translation>Die Server haben noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The log is being read up to its end.</source>
        <translation>Das Log wird bis zu seinem Ende gelesen.</translation>
    </message>
    <message>
        <source>A store lost what it held: it is written again from the log.</source>
        <translation>Ein Speicher hat seinen Inhalt verloren: er wird aus dem Log neu geschrieben.</translation>
    </message>
    <message>
        <source>This profile is only looked at: nothing is written to its cluster.</source>
        <translation>Dieses Profil wird nur betrachtet: auf seinen Cluster wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1: the event store holds more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</source>
        <translation>%1: Der Ereignisspeicher enthält mehr als das Log, dessen Ende verloren ging. „eventscope-cli repair“ zeigt, was getan würde. (%2)</translation>
    </message>
    <message>
        <source>%1: the snapshots hold more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</source>
        <translation>%1: Die Snapshots enthalten mehr als das Log, dessen Ende verloren ging. „eventscope-cli repair“ zeigt, was getan würde. (%2)</translation>
    </message>
    <message>
        <source>%1: the event store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</source>
        <translation>%1: Der Ereignisspeicher enthält Daten eines anderen Clusters. Geben Sie dem Profil eigene Redis-Server oder leeren Sie diesen.</translation>
    </message>
    <message>
        <source>%1: the snapshot store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</source>
        <translation>%1: Der Snapshot-Speicher enthält Daten eines anderen Clusters. Geben Sie dem Profil eigene Redis-Server oder leeren Sie diesen.</translation>
    </message>
    <message>
        <source>%1: retention removed what has to be read next: %2 begins at %3, wanted is %4.</source>
        <translation>%1: Die Aufbewahrungsfrist hat entfernt, was als Nächstes zu lesen ist: %2 beginnt bei %3, gebraucht wird %4.</translation>
    </message>
    <message>
        <source>%1: the log no longer holds what has to be read next. %2</source>
        <translation>%1: Das Log enthält nicht mehr, was als Nächstes zu lesen ist. %2</translation>
    </message>
    <message>
        <source>%1: the group “%2” runs this log too, ours is “%3”. Stop one of them.</source>
        <translation>%1: Auch die Gruppe „%2“ betreibt dieses Log, unsere ist „%3“. Halten Sie eine von beiden an.</translation>
    </message>
    <message>
        <source>Redis at %1 is out of memory and takes no writes. Raise its maxmemory or free memory there; writing goes on by itself.</source>
        <translation>Redis auf %1 hat keinen Speicher mehr und nimmt nichts an. Erhöhen Sie dort maxmemory oder geben Sie Speicher frei; das Schreiben geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Redis at %1 cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or mend its folder; writing goes on by itself.</source>
        <translation>Redis auf %1 kann seine Daten nicht auf die Platte schreiben und nimmt nichts an (MISCONF). Schaffen Sie dort Platz oder richten Sie den Ordner; das Schreiben geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Redis at %1 is still loading its data from disk. It is asked again until it is done.</source>
        <translation>Redis auf %1 lädt noch seine Daten von der Platte. Es wird erneut gefragt, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Redis at %1 is a read-only replica. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</source>
        <translation>Redis auf %1 ist ein Replikat, das nur gelesen werden kann. Tragen Sie im Profil die Adresse des Primärservers ein oder machen Sie es mit REPLICAOF NO ONE dazu.</translation>
    </message>
    <message>
        <source>Redis at %1 is a replica of %2: what is written there would not last. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</source>
        <translation>Redis auf %1 ist ein Replikat von %2: was dort geschrieben wird, hätte keinen Bestand. Tragen Sie im Profil die Adresse des Primärservers ein oder machen Sie es mit REPLICAOF NO ONE dazu.</translation>
    </message>
    <message>
        <source>Redis at %1 wants a password, and the profile has none. Enter user and password in the profile.</source>
        <translation>Redis auf %1 verlangt ein Passwort, und das Profil hat keines. Tragen Sie Benutzer und Passwort im Profil ein.</translation>
    </message>
    <message>
        <source>Redis at %1 does not accept user and password of the profile. Correct them in the profile.</source>
        <translation>Redis auf %1 nimmt Benutzer und Passwort des Profils nicht an. Berichtigen Sie sie im Profil.</translation>
    </message>
    <message>
        <source>Redis at %1 has no password, but the profile sends one. Take it out of the profile, or set it on the server.</source>
        <translation>Redis auf %1 hat kein Passwort, aber das Profil schickt eines. Nehmen Sie es aus dem Profil oder setzen Sie es auf dem Server.</translation>
    </message>
    <message>
        <source>The user of the profile may not do this on Redis at %1: %2 Give it the right with ACL SETUSER (all keys es:*, and @read @write @scripting info ping).</source>
        <translation>Der Benutzer des Profils darf das auf Redis auf %1 nicht: %2 Geben Sie ihm das Recht mit ACL SETUSER (alle Schlüssel es:*, dazu @read @write @scripting info ping).</translation>
    </message>
    <message>
        <source>Redis at %1 is busy with somebody’s script. It is asked again; SCRIPT KILL ends the script.</source>
        <translation>Redis auf %1 ist mit dem Skript eines anderen beschäftigt. Es wird erneut gefragt; SCRIPT KILL beendet das Skript.</translation>
    </message>
    <message>
        <source>Redis at %1 has too few replicas and takes no writes. Start them, or lower min-replicas-to-write.</source>
        <translation>Redis auf %1 hat zu wenige Replikate und nimmt nichts an. Starten Sie sie oder verringern Sie min-replicas-to-write.</translation>
    </message>
    <message>
        <source>Redis at %1 has as many clients as it takes. Raise its maxclients, or close some.</source>
        <translation>Redis auf %1 hat so viele Clients, wie es annimmt. Erhöhen Sie maxclients oder schließen Sie einige.</translation>
    </message>
    <message>
        <source>Redis at %1 is in protected mode and takes no connections from here. Set a password there, or bind it to an address.</source>
        <translation>Redis auf %1 ist im geschützten Modus und nimmt von hier keine Verbindungen an. Setzen Sie dort ein Passwort oder binden Sie es an eine Adresse.</translation>
    </message>
    <message>
        <source>Redis at %1 is a replica that has lost its primary.</source>
        <translation>Redis auf %1 ist ein Replikat, das seinen Primärserver verloren hat.</translation>
    </message>
    <message>
        <source>Redis at %1 cannot be reached (%2). Start it, or correct its address in the profile.</source>
        <translation>Redis auf %1 ist nicht zu erreichen (%2). Starten Sie es oder berichtigen Sie die Adresse im Profil.</translation>
    </message>
    <message>
        <source>Redis at %1 did not answer in time; it is asked again.</source>
        <translation>Redis auf %1 hat nicht rechtzeitig geantwortet; es wird erneut gefragt.</translation>
    </message>
    <message>
        <source>The connection to Redis at %1 was lost (%2); it is made anew.</source>
        <translation>Die Verbindung zu Redis auf %1 ging verloren (%2); sie wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>Redis at %1 may evict what it holds (maxmemory-policy %2). Set maxmemory-policy to noeviction there: CONFIG SET maxmemory-policy noeviction.</source>
        <translation>Redis auf %1 darf verdrängen, was es enthält (maxmemory-policy %2). Setzen Sie dort noeviction: CONFIG SET maxmemory-policy noeviction.</translation>
    </message>
    <message>
        <source>Redis at %1 keeps no append-only file: a restart would lose what was written. Switch it on there: CONFIG SET appendonly yes, and in its configuration.</source>
        <translation>Redis auf %1 führt keine Append-only-Datei: ein Neustart verlöre, was geschrieben wurde. Schalten Sie sie dort ein: CONFIG SET appendonly yes, und in der Konfiguration.</translation>
    </message>
    <message>
        <source>Redis at %1 is version %2; Eventscope needs 7.0 or later. Update the server.</source>
        <translation>Redis auf %1 hat Version %2; Eventscope braucht 7.0 oder neuer. Aktualisieren Sie den Server.</translation>
    </message>
    <message>
        <source>Redis at %1 holds “%2” of another log (%3), not of this one (%4). Give each log its own servers, or let “eventscope-cli repair” empty this one.</source>
        <translation>Redis auf %1 enthält „%2“ eines anderen Logs (%3), nicht von diesem (%4). Geben Sie jedem Log eigene Server oder lassen Sie diesen von „eventscope-cli repair“ leeren.</translation>
    </message>
    <message>
        <source>Redis at %1 holds %2 events, but its mark says %3: somebody changed it. “eventscope-cli repair” rebuilds the store from the log.</source>
        <translation>Redis auf %1 enthält %2 Ereignisse, seine Marke sagt aber %3: jemand hat es geändert. „eventscope-cli repair“ baut den Speicher aus dem Log neu auf.</translation>
    </message>
    <message>
        <source>Redis at %1 ends the connection after the first word: see TLS and the certificate in the profile. If it is starting, it is asked again.</source>
        <translation>Redis auf %1 beendet die Verbindung nach dem ersten Wort: Prüfen Sie TLS und Zertifikat im Profil. Falls es gerade startet, wird es erneut gefragt.</translation>
    </message>
    <message>
        <source>%1. Start the broker, or see “bootstrap” in the profile and the network between.</source>
        <translation>%1. Starten Sie den Broker oder prüfen Sie „bootstrap“ im Profil und das Netz dazwischen.</translation>
    </message>
    <message>
        <source>The broker takes the connection, but does not answer in plain text: it probably expects TLS or SASL on this port. Name “tls” or “sasl” in the profile; if it should not, see whether the broker hangs.</source>
        <translation>Der Broker nimmt die Verbindung an, antwortet aber nicht im Klartext: wahrscheinlich erwartet er an diesem Port TLS oder SASL. Nennen Sie „tls“ oder „sasl“ im Profil; wenn das nicht sein soll, prüfen Sie, ob der Broker hängt.</translation>
    </message>
    <message>
        <source>The broker takes the connection, but does not answer without SASL: it probably expects SASL on this port. Name “sasl” in the profile; if it should not, see whether the broker hangs.</source>
        <translation>Der Broker nimmt die Verbindung an, antwortet aber nicht ohne SASL: wahrscheinlich erwartet er an diesem Port SASL. Nennen Sie „sasl“ im Profil; wenn das nicht sein soll, prüfen Sie, ob der Broker hängt.</translation>
    </message>
    <message>
        <source>%1 of ours; missing, or not to be seen by this user: %2. An engine with “duties”: true makes them. The page Kafka works without them.</source>
        <translation>%1 von unseren; es fehlen, oder dieser Benutzer sieht sie nicht: %2. Eine Engine mit „duties“: true legt sie an. Die Seite Kafka geht ohne sie.</translation>
    </message>
    <message>
        <source>%1 answers with status %2, but not as such a server does. See “%3” in the profile.</source>
        <translation>%1 antwortet mit Status %2, aber nicht wie ein solcher Server. Siehe „%3“ im Profil.</translation>
    </message>
    <message>
        <source>See that the servers run and that address and TLS are right, then try again.</source>
        <translation>Prüfen Sie, ob die Server laufen und Adresse und TLS stimmen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The host’s name is not known: see the address of the cluster.</source>
        <translation>Der Rechnername ist nicht bekannt: Prüfen Sie die Adresse des Clusters.</translation>
    </message>
    <message>
        <source>The user of this profile may not do that: ask for an ACL.</source>
        <translation>Der Benutzer dieses Profils darf das nicht: Bitten Sie um eine ACL.</translation>
    </message>
    <message>
        <source>See user, password and mechanism of the profile.</source>
        <translation>Prüfen Sie Benutzer, Passwort und Verfahren des Profils.</translation>
    </message>
    <message>
        <source>User or password is wrong, or the user does not exist for this mechanism.</source>
        <translation>Benutzer oder Passwort ist falsch, oder es gibt den Benutzer für dieses Verfahren nicht.</translation>
    </message>
    <message>
        <source>The server knows no SASL on this port: leave it out, or take another port.</source>
        <translation>Der Server kennt an diesem Port kein SASL: Lassen Sie es weg oder nehmen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Take a mechanism that the server offers.</source>
        <translation>Nehmen Sie ein Verfahren, das der Server anbietet.</translation>
    </message>
    <message>
        <source>Give the certificate of the authority that signed the server’s.</source>
        <translation>Geben Sie das Zertifikat der Stelle an, die das des Servers signiert hat.</translation>
    </message>
    <message>
        <source>The server may not speak TLS on this port, or wants a client certificate.</source>
        <translation>Vielleicht spricht der Server an diesem Port kein TLS, oder er verlangt ein Client-Zertifikat.</translation>
    </message>
    <message>
        <source>The server expects TLS or SASL on this port: see the profile.</source>
        <translation>Der Server erwartet an diesem Port TLS oder SASL: siehe Profil.</translation>
    </message>
    <message>
        <source>No server listens there: start it, or see host and port.</source>
        <translation>Dort lauscht kein Server: Starten Sie ihn oder prüfen Sie Rechner und Port.</translation>
    </message>
    <message>
        <source>Kafka: %1 %2</source>
        <translation>Kafka: %1 %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2). Check that the server runs and that the address is right.</source>
        <translation>„%1“ ist nicht zu lesen (%2). Prüfen Sie, ob der Server läuft und die Adresse stimmt.</translation>
    </message>
    <message>
        <source>The topic takes smaller records only: see its max.message.bytes.</source>
        <translation>Das Topic nimmt nur kleinere Datensätze an: siehe sein max.message.bytes.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Nehmen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Its members must stop first.</source>
        <translation>Erst müssen ihre Mitglieder anhalten.</translation>
    </message>
    <message>
        <source>Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer.</source>
        <translation>Kafka 4.0.0 hat diese Anfrage versehentlich gestrichen: nehmen Sie 3.9, 4.0.1 oder neuer.</translation>
    </message>
    <message>
        <source>The request is malformed</source>
        <translation>Die Anfrage ist fehlerhaft</translation>
    </message>
    <message>
        <source>The body is too large</source>
        <translation>Der Inhalt ist zu groß</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>The engine is busy</source>
        <translation>Die Engine ist ausgelastet</translation>
    </message>
    <message>
        <source>The store takes no writes</source>
        <translation>Der Speicher nimmt nichts an</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>Die Engine ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The Kafka cluster is not available</source>
        <translation>Das Kafka-Cluster ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Too large for the topic</source>
        <translation>Zu groß für das Topic</translation>
    </message>
    <message>
        <source>The version is missing</source>
        <translation>Die Version fehlt</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>the topics es.* cannot be read: %1</source>
        <translation>die Topics es.* sind nicht zu lesen: %1</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>Needs exactly %n character(s).</source>
        <translation>
            <numerusform>Erfordert genau %n Zeichen.</numerusform>
            <numerusform>Erfordert genau %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1 to %2 characters.</source>
        <translation>Erfordert %1 bis %2 Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>Needs at most %n character(s).</source>
        <translation>
            <numerusform>Erfordert höchstens %n Zeichen.</numerusform>
            <numerusform>Erfordert höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs at least %n character(s).</source>
        <translation>
            <numerusform>Erfordert mindestens %n Zeichen.</numerusform>
            <numerusform>Erfordert mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1 from %2 to %3.</source>
        <translation>Erfordert %1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>Needs %1 of %2 or more.</source>
        <translation>Erfordert %1 ab %2.</translation>
    </message>
    <message>
        <source>Needs %1 of at most %2.</source>
        <translation>Erfordert %1 bis höchstens %2.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Erfordert %1.</translation>
    </message>
    <message>
        <source>Needs a UUID, like 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.</source>
        <translation>Erfordert eine UUID wie 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.</translation>
    </message>
    <message>
        <source>Needs an e-mail address, like ted@example.com.</source>
        <translation>Erfordert eine E-Mail-Adresse wie ted@example.com.</translation>
    </message>
    <message>
        <source>Needs an address, like https://example.com/picture.png.</source>
        <translation>Erfordert eine Adresse wie https://example.com/picture.png.</translation>
    </message>
    <message>
        <source>Needs a date, like 2026-11-24.</source>
        <translation>Erfordert ein Datum wie 2026-11-24.</translation>
    </message>
    <message>
        <source>Needs a date and time, like 2026-11-24T14:32:07Z.</source>
        <translation>Erfordert Datum und Uhrzeit wie 2026-11-24T14:32:07Z.</translation>
    </message>
    <message>
        <source>Needs an IBAN, like NL06OPEN0385127746.</source>
        <translation>Erfordert eine IBAN wie NL06OPEN0385127746.</translation>
    </message>
    <message>
        <source>Needs one of: %1.</source>
        <translation>Erfordert einen Wert aus: %1.</translation>
    </message>
    <message>
        <source>Needs text that matches %1.</source>
        <translation>Erfordert Text nach dem Muster %1.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Needs yes or no.</source>
        <translation>Erfordert ja oder nein.</translation>
    </message>
    <message>
        <source>Needs one of the %1: type to search.</source>
        <translation>Erfordert einen Eintrag aus %1: zum Suchen tippen.</translation>
    </message>
    <message>
        <source>One item a line. %1</source>
        <translation>Ein Eintrag je Zeile. %1</translation>
    </message>
    <message>
        <source>Required: type a text.</source>
        <translation>Pflichtfeld: Text eingeben.</translation>
    </message>
    <message>
        <source>an amount like %1</source>
        <translation>einen Betrag wie %1</translation>
    </message>
    <message>
        <source>Needs at most two decimals, like %1.</source>
        <translation>Erfordert höchstens zwei Nachkommastellen wie %1.</translation>
    </message>
    <message>
        <source>Needs an amount of at most %1.</source>
        <translation>Erfordert einen Betrag von höchstens %1.</translation>
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
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>Another console</source>
        <translation>Weitere Konsole</translation>
    </message>
    <message>
        <source>Console on %1</source>
        <translation>Konsole auf %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>HeatText</name>
    <message>
        <source>%1 ms and more</source>
        <translation>%1 ms und mehr</translation>
    </message>
    <message>
        <source>below %1 ms</source>
        <translation>unter %1 ms</translation>
    </message>
    <message>
        <source>%1 to %2 ms</source>
        <translation>%1 bis %2 ms</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
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
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>% of the time</source>
        <translation>% der Zeit</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>validator</source>
        <translation>Validator</translation>
    </message>
    <message>
        <source>persister</source>
        <translation>Persister</translation>
    </message>
    <message>
        <source>materializer</source>
        <translation>Materializer</translation>
    </message>
    <message>
        <source>notifier</source>
        <translation>Notifier</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>diese Konsole</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>Setup of the local stack</source>
        <translation>Einrichten des lokalen Stacks</translation>
    </message>
    <message>
        <source>Start of the local stack</source>
        <translation>Start des lokalen Stacks</translation>
    </message>
    <message>
        <source>Stop of the local stack</source>
        <translation>Stopp des lokalen Stacks</translation>
    </message>
    <message>
        <source>Clean of the local stack</source>
        <translation>Leeren des lokalen Stacks</translation>
    </message>
    <message>
        <source>Demo traffic started</source>
        <translation>Demoverkehr gestartet</translation>
    </message>
    <message>
        <source>Demo traffic stopped</source>
        <translation>Demoverkehr angehalten</translation>
    </message>
    <message>
        <source>The engine became read-only</source>
        <translation>Die Engine kann nur noch lesen</translation>
    </message>
    <message>
        <source>The engine can write again</source>
        <translation>Die Engine kann wieder schreiben</translation>
    </message>
    <message>
        <source>The group gave %1 to this engine</source>
        <translation>Die Gruppe hat %1 dieser Engine gegeben</translation>
    </message>
    <message>
        <source>The group took %1 from this engine</source>
        <translation>Die Gruppe hat dieser Engine %1 genommen</translation>
    </message>
    <message>
        <source>This engine claimed %1</source>
        <translation>Diese Engine hat %1 übernommen</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be “host:port”</source>
        <translation>muss „host:port“ sein</translation>
    </message>
    <message>
        <source>must be “#rrggbb”</source>
        <translation>muss „#rrggbb“ sein</translation>
    </message>
    <message>
        <source>must be {&quot;file&quot;: &quot;/path/of/the/secret&quot;} or {&quot;keychain&quot;: &quot;key&quot;}, a key of letters, digits, “-” and “_”; a secret never stands in the profile itself</source>
        <translation>muss {&quot;file&quot;: &quot;/pfad/des/geheimnisses&quot;} oder {&quot;keychain&quot;: &quot;schlüssel&quot;} sein, ein Schlüssel aus Buchstaben, Ziffern, „-“ und „_“; ein Geheimnis steht nie im Profil selbst</translation>
    </message>
    <message>
        <source>must be the name of the file, “%1”</source>
        <translation>muss der Name der Datei sein, „%1“</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>is missing: the address of a Redis server</source>
        <translation>fehlt: die Adresse eines Redis-Servers</translation>
    </message>
    <message>
        <source>is missing: “host:port” of a Kafka server</source>
        <translation>fehlt: „host:port“ eines Kafka-Servers</translation>
    </message>
    <message>
        <source>cannot be true while readOnly is true, which it is unless it says false</source>
        <translation>kann nicht true sein, solange readOnly true ist, und das ist es, wenn dort nicht false steht</translation>
    </message>
    <message>
        <source>is missing: {&quot;events&quot;: …, &quot;snapshots&quot;: …}; only a profile that is looked at goes without</source>
        <translation>fehlt: {&quot;events&quot;: …, &quot;snapshots&quot;: …}; nur ein Profil, das bloß angesehen wird, kommt ohne aus</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The profile “%1” is not right: “%2” %3.</source>
        <translation>Das Profil „%1“ stimmt nicht: „%2“ %3.</translation>
    </message>
    <message>
        <source>The profile “%1” is not right: %2.</source>
        <translation>Das Profil „%1“ stimmt nicht: %2.</translation>
    </message>
    <message>
        <source>There is no profile “%1” (%2). There are: %3.</source>
        <translation>Es gibt kein Profil „%1“ (%2). Es gibt: %3.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes of %n form(s) first?</source>
        <translation>
            <numerusform>Die Änderungen in %n Formular zuerst speichern?</numerusform>
            <numerusform>Die Änderungen in %n Formularen zuerst speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another profile opens with new pages: what is not saved is lost.</source>
        <translation>Ein anderes Profil öffnet neue Seiten: was nicht gespeichert ist, geht verloren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the forms, then go on</source>
        <translation>Die Formulare speichern, dann weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on without the changes</source>
        <translation>Ohne die Änderungen weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>now</source>
        <comment>range</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>today</source>
        <comment>range</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>range</comment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>The begin has to be before the end.</source>
        <translation>Der Anfang muss vor dem Ende liegen.</translation>
    </message>
    <message>
        <source>A range is one second at least.</source>
        <translation>Ein Zeitraum umfasst mindestens eine Sekunde.</translation>
    </message>
    <message>
        <source>A range is 400 days at most.</source>
        <translation>Ein Zeitraum umfasst höchstens 400 Tage.</translation>
    </message>
    <message>
        <source>That is in the future: nothing is known of it yet.</source>
        <translation>Das liegt in der Zukunft: Davon ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>That is before 1970: nothing is known of it.</source>
        <translation>Das liegt vor 1970: Davon ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Type for example: 90m, 14:00 to 14:30, now-6h to now-1h, 2026-11-29 10:00 to 12:00.</source>
        <translation>Zum Beispiel: 90m, 14:00 bis 14:30, jetzt-6h bis jetzt-1h, 2026-11-29 10:00 bis 12:00.</translation>
    </message>
    <message>
        <source>last</source>
        <comment>the last 90 minutes</comment>
        <translation>letzte</translation>
    </message>
    <message>
        <source>“%1” is no time. %2</source>
        <translation>„%1“ ist keine Zeit. %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
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
        <translation>Schritte: %1</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>somebody saved a newer version</source>
        <translation>inzwischen wurde eine neuere Version gespeichert</translation>
    </message>
    <message>
        <source>other entities refer to it: change or delete those first</source>
        <translation>andere Entitäten verweisen darauf: zuerst diese ändern oder löschen</translation>
    </message>
    <message>
        <source>it does not exist any more</source>
        <translation>sie existiert nicht mehr</translation>
    </message>
    <message>
        <source>amount must be positive</source>
        <translation>der Betrag muss positiv sein</translation>
    </message>
    <message>
        <source>amount too large</source>
        <translation>der Betrag ist zu groß</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>keine ausreichende Deckung</translation>
    </message>
    <message>
        <source>invalid token</source>
        <translation>ungültiges Token</translation>
    </message>
    <message>
        <source>from is invalid</source>
        <translation>from ist ungültig</translation>
    </message>
    <message>
        <source>to is invalid</source>
        <translation>to ist ungültig</translation>
    </message>
    <message>
        <source>from not known at this bank</source>
        <translation>from ist bei dieser Bank nicht bekannt</translation>
    </message>
    <message>
        <source>to not known at this bank</source>
        <translation>to ist bei dieser Bank nicht bekannt</translation>
    </message>
    <message>
        <source>both to and from not known at this bank</source>
        <translation>weder to noch from sind bei dieser Bank bekannt</translation>
    </message>
    <message>
        <source>from and to can&apos;t be same for transfer</source>
        <translation>from und to müssen bei einer Überweisung verschieden sein</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>wird benötigt</translation>
    </message>
    <message>
        <source>is required and cannot be removed</source>
        <translation>wird benötigt und kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>is set by the rules only, not by a command</source>
        <translation>wird nur von den Regeln gesetzt, nicht von einem Command</translation>
    </message>
    <message>
        <source>is not a field of %1</source>
        <translation>ist kein Feld von %1</translation>
    </message>
    <message>
        <source>is not of the format %1</source>
        <translation>hat nicht das Format %1</translation>
    </message>
    <message>
        <source>must have at least %1 characters, not %2</source>
        <translation>muss mindestens %1 Zeichen haben, nicht %2</translation>
    </message>
    <message>
        <source>must have at most %1 characters, not %2</source>
        <translation>darf höchstens %1 Zeichen haben, nicht %2</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines davon sein: %1</translation>
    </message>
    <message>
        <source>must match the pattern %1</source>
        <translation>muss dem Muster %1 entsprechen</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>must be a number of usual size</source>
        <translation>muss eine Zahl üblicher Größe sein</translation>
    </message>
    <message>
        <source>must be an id of 1 to %1 bytes</source>
        <translation>muss eine Id von 1 bis %1 Bytes sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation>muss ja oder nein sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be the id of one of the %1</source>
        <translation>muss die Id von einem der Einträge in %1 sein</translation>
    </message>
    <message>
        <source>%1 with the id %2 exists already</source>
        <translation>%1 mit der Id %2 gibt es schon</translation>
    </message>
    <message>
        <source>it is not deleted</source>
        <translation>es ist nicht gelöscht</translation>
    </message>
    <message>
        <source>there is no entity with the id %1 among the %2</source>
        <translation>unter %2 gibt es keine Entität mit der Id %1</translation>
    </message>
    <message>
        <source>commands at the gateway</source>
        <comment>queue</comment>
        <translation>Commands am Gateway</translation>
    </message>
    <message>
        <source>batches to notify</source>
        <comment>queue</comment>
        <translation>Stapel zur Benachrichtigung</translation>
    </message>
    <message>
        <source>batches for the hub</source>
        <comment>queue</comment>
        <translation>Stapel für den Hub</translation>
    </message>
    <message>
        <source>requests to the hub</source>
        <comment>queue</comment>
        <translation>Anfragen an den Hub</translation>
    </message>
    <message>
        <source>answers from the hub</source>
        <comment>queue</comment>
        <translation>Antworten vom Hub</translation>
    </message>
    <message>
        <source>frames from the hub</source>
        <comment>queue</comment>
        <translation>Frames vom Hub</translation>
    </message>
    <message>
        <source>changes of the connection</source>
        <comment>queue</comment>
        <translation>Wechsel der Verbindung</translation>
    </message>
    <message>
        <source>filter and sort jobs</source>
        <comment>queue</comment>
        <translation>Filter- und Sortieraufträge</translation>
    </message>
    <message>
        <source>filtered and sorted rows</source>
        <comment>queue</comment>
        <translation>gefilterte und sortierte Zeilen</translation>
    </message>
    <message>
        <source>payloads to lay out</source>
        <comment>queue</comment>
        <translation>Payloads zum Aufbereiten</translation>
    </message>
    <message>
        <source>payloads laid out</source>
        <comment>queue</comment>
        <translation>aufbereitete Payloads</translation>
    </message>
    <message>
        <source>reads that wait</source>
        <comment>queue</comment>
        <translation>wartende Lesezugriffe</translation>
    </message>
    <message>
        <source>entities in memory</source>
        <comment>queue</comment>
        <translation>Entitäten im Speicher</translation>
    </message>
    <message>
        <source>rows to export</source>
        <comment>queue</comment>
        <translation>Zeilen für den Export</translation>
    </message>
    <message>
        <source>it is parked: commands on it could not be decided several times</source>
        <translation>es ist geparkt: Commands dafür konnten mehrmals nicht entschieden werden</translation>
    </message>
    <message>
        <source>it is not parked</source>
        <translation>es ist nicht geparkt</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be an amount of money</source>
        <translation>muss ein Geldbetrag sein</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>%1 cannot be created</source>
        <translation>%1 können nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1 cannot be changed</source>
        <translation>%1 können nicht geändert werden</translation>
    </message>
    <message>
        <source>%1 cannot be deleted</source>
        <translation>%1 können nicht gelöscht werden</translation>
    </message>
    <message>
        <source>%1 cannot be restored</source>
        <translation>%1 können nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>no domain pack describes %1</source>
        <translation>kein Domain-Pack beschreibt %1</translation>
    </message>
    <message>
        <source>the command could not be decided: %1</source>
        <translation>der Command konnte nicht entschieden werden: %1</translation>
    </message>
    <message>
        <source>item %1: %2</source>
        <translation>Element %1: %2</translation>
    </message>
    <message>
        <source>entities that the audit remembers</source>
        <comment>queue</comment>
        <translation>Entitäten, die die Prüfung kennt</translation>
    </message>
    <message>
        <source>repairs that wait</source>
        <comment>queue</comment>
        <translation>wartende Reparaturen</translation>
    </message>
    <message>
        <source>calls of the page Kafka</source>
        <comment>queue</comment>
        <translation>Aufrufe der Seite Kafka</translation>
    </message>
    <message>
        <source>commands without an outcome</source>
        <comment>queue</comment>
        <translation>Commands ohne Ergebnis</translation>
    </message>
    <message>
        <source>snapshots found right</source>
        <comment>queue</comment>
        <translation>für richtig befundene Snapshots</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>darf nicht nur aus Leerzeichen bestehen</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>The engine does not start</source>
        <translation>Die Engine startet nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Restore the backup of %1 with %n event(s). What is there now is kept in the data folder, and what can be read of it is exported beside it.</source>
        <translation>
            <numerusform>Die Sicherung vom %1 mit %n Event wiederherstellen. Was jetzt da ist, bleibt im Datenordner, und was davon lesbar ist, wird daneben exportiert.</numerusform>
            <numerusform>Die Sicherung vom %1 mit %n Events wiederherstellen. Was jetzt da ist, bleibt im Datenordner, und was davon lesbar ist, wird daneben exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Sicherung einsetzen</translation>
    </message>
    <message>
        <source>Puts the newest backup in place; the damaged files are kept</source>
        <translation>Setzt die neueste Sicherung ein; die beschädigten Dateien bleiben erhalten</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Die Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The damaged files are kept.</source>
        <translation>Die beschädigten Dateien bleiben erhalten.</translation>
    </message>
    <message>
        <source>Export what can still be read, one JSON object a line. The files themselves stay as they are.</source>
        <translation>Exportieren, was noch lesbar ist, ein JSON-Objekt je Zeile. Die Dateien selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Reads the damaged files and changes nothing</source>
        <translation>Liest die beschädigten Dateien und ändert nichts</translation>
    </message>
    <message>
        <source>Export what can be read</source>
        <translation>Lesbares exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>Engine erneut starten</translation>
    </message>
    <message>
        <source>What was replaced is kept in %1.</source>
        <translation>Was ersetzt wurde, liegt in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) could be read and are exported in %1.</source>
        <translation>
            <numerusform>%n späteres Event war lesbar und ist in %1 exportiert.</numerusform>
            <numerusform>%n spätere Events waren lesbar und sind in %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was restored</source>
        <translation>Die Sicherung ist wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in %1</source>
        <translation>
            <numerusform>%n Event in %1</numerusform>
            <numerusform>%n Events in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported what can be read</source>
        <translation>Lesbares exportiert</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Go back to %1, or set right what is wrong and try again.</source>
        <translation>Zurück zu %1, oder den Fehler beheben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Opens the profile that was open before</source>
        <translation>Öffnet das Profil, das vorher offen war</translation>
    </message>
    <message>
        <source>Set right what the reason names and try again, or start Eventscope with another data folder (--data) or profile (--profile).</source>
        <translation>Beheben, was die Begründung nennt, und erneut versuchen, oder Eventscope mit einem anderen Datenordner (--data) oder Profil (--profile) starten.</translation>
    </message>
</context>
<context>
    <name>app::ProfileDesk</name>
    <message>
        <source>one file on this computer</source>
        <translation>eine Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1, this program is an engine there</source>
        <translation>%1, dieses Programm ist dort eine Engine</translation>
    </message>
    <message>
        <source>%1, only looked at</source>
        <translation>%1, wird nur angesehen</translation>
    </message>
    <message>
        <source>%1, commands may be sent</source>
        <translation>%1, Befehle dürfen gesendet werden</translation>
    </message>
    <message>
        <source>Embedded</source>
        <translation>Eingebettet</translation>
    </message>
    <message>
        <source>Local servers</source>
        <translation>Lokale Server</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>The engine before is closed: what it has accepted is kept. %1</source>
        <translation>Die bisherige Engine wird geschlossen: was sie angenommen hat, bleibt erhalten. %1</translation>
    </message>
    <message>
        <source>Starting the local servers</source>
        <translation>Die lokalen Server werden gestartet</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>This profile is only looked at. Its file says so; changes are turned on there.</source>
        <translation>Dieses Profil wird nur betrachtet. So steht es in seiner Datei; dort werden Änderungen erlaubt.</translation>
    </message>
</context>
<context>
    <name>docks::AuditDialog</name>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What the audit found</source>
        <translation>Was die Prüfung gefunden hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the audit</source>
        <translation>Prüfung schließen</translation>
    </message>
    <message>
        <source>%1 more; put these right first.</source>
        <translation>%1 weitere; bringen Sie zuerst diese in Ordnung.</translation>
    </message>
    <message>
        <source>The comparison waits: %1</source>
        <translation>Der Vergleich wartet: %1</translation>
    </message>
    <message>
        <source>This writes over the snapshot, and over nothing else: %1. The engine takes no commands for a few seconds.</source>
        <translation>Das überschreibt den Snapshot und sonst nichts: %1. Die Engine nimmt einige Sekunden lang keine Befehle an.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren …</translation>
    </message>
    <message>
        <source>Show what a repair of %1 changes</source>
        <translation>Zeigen, was eine Reparatur von %1 ändert</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write the right snapshot of %1</source>
        <translation>Den richtigen Snapshot von %1 schreiben</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave the snapshot of %1 as it is</source>
        <translation>Den Snapshot von %1 lassen, wie er ist</translation>
    </message>
    <message>
        <source>The snapshot of %1 is right again</source>
        <translation>Der Snapshot von %1 stimmt wieder</translation>
    </message>
    <message>
        <source>The next round of the audit looks at it once more.</source>
        <translation>Die nächste Runde der Prüfung sieht ihn sich noch einmal an.</translation>
    </message>
    <message>
        <source>%1 was not repaired</source>
        <translation>%1 wurde nicht repariert</translation>
    </message>
    <message>
        <source>Events checked</source>
        <translation>Geprüfte Ereignisse</translation>
    </message>
    <message>
        <source>Snapshots compared</source>
        <translation>Verglichene Snapshots</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>Outcomes checked</source>
        <translation>Geprüfte Ergebnisse</translation>
    </message>
    <message>
        <source>Last round ended</source>
        <translation>Letzte Runde beendet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was gelten muss</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Verletzt</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>%1 only in rounds</source>
        <translation>%1 nur in Runden</translation>
    </message>
    <message numerus="yes">
        <source>in %n round(s)</source>
        <translation>
            <numerusform>in %n Runde</numerusform>
            <numerusform>in %n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>snapshots a second</source>
        <translation>Snapshots je Sekunde</translation>
    </message>
</context>
<context>
    <name>docks::AuditLight</name>
    <message>
        <source>Audit: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
</context>
<context>
    <name>docks::ChartPanel</name>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Werte: %1</translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation>%1, logarithmisch</translation>
    </message>
    <message>
        <source>asking Prometheus</source>
        <translation>Prometheus wird gefragt</translation>
    </message>
    <message>
        <source>from Prometheus</source>
        <translation>von Prometheus</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>%1 more topics are not kept</source>
        <translation>%1 weitere Topics werden nicht aufgehoben</translation>
    </message>
    <message>
        <source>No values have come</source>
        <translation>Es sind keine Werte gekommen</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Die Vergangenheit wird gelesen</translation>
    </message>
    <message>
        <source>Nothing in this range</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Nothing happened, or the console did not run then.</source>
        <translation>Es geschah nichts, oder die Konsole lief damals nicht.</translation>
    </message>
    <message>
        <source>dotted: %1</source>
        <translation>gepunktet: %1</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save values…</source>
        <translation>Werte speichern…</translation>
    </message>
    <message>
        <source>Show our own values</source>
        <translation>Eigene Werte zeigen</translation>
    </message>
    <message>
        <source>Ask Prometheus for this range</source>
        <translation>Prometheus nach diesem Zeitraum fragen</translation>
    </message>
    <message>
        <source>Prometheus did not answer for %1</source>
        <translation>Prometheus hat für %1 nicht geantwortet</translation>
    </message>
    <message>
        <source>No topic has traffic yet</source>
        <translation>Noch kein Topic hat Verkehr</translation>
    </message>
    <message>
        <source>The broker names a topic once records are written to it or read from it.</source>
        <translation>Der Broker nennt ein Topic, sobald Records hineingeschrieben oder daraus gelesen werden.</translation>
    </message>
</context>
<context>
    <name>docks::CommandChecks</name>
    <message>
        <source>Rules passed, in this order</source>
        <translation>Bestandene Regeln, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Rules passed before one refused</source>
        <translation>Bestandene Regeln, bis eine ablehnte</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Bestanden: %1</translation>
    </message>
    <message>
        <source>Show fewer rules</source>
        <translation>Weniger Regeln zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) before these</source>
        <translation>
            <numerusform>%n Regel davor</numerusform>
            <numerusform>%n Regeln davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the first rules that were passed</source>
        <translation>Die ersten bestandenen Regeln ausblenden</translation>
    </message>
    <message>
        <source>Show all rules that were passed</source>
        <translation>Alle bestandenen Regeln zeigen</translation>
    </message>
</context>
<context>
    <name>docks::CommandEvents</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Event %1 at position %2</source>
        <translation>Event %1 an Position %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>docks::CommandPanel</name>
    <message>
        <source>No command selected</source>
        <translation>Kein Command ausgewählt</translation>
    </message>
    <message>
        <source>Select a row to see who asked for what, and what came of it.</source>
        <translation>Eine Zeile auswählen, um zu sehen, wer was angefordert hat und was daraus wurde.</translation>
    </message>
    <message>
        <source>Refused by the rules</source>
        <translation>Von den Regeln abgelehnt</translation>
    </message>
    <message>
        <source>Repeat as new</source>
        <translation>Neu wiederholen</translation>
    </message>
    <message>
        <source>Repeat this command as a new one</source>
        <translation>Diesen Command als neuen wiederholen</translation>
    </message>
    <message>
        <source>Edit the fields and submit them as a new command</source>
        <translation>Felder bearbeiten und als neuen Command absenden</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Command id</source>
        <translation>Command-ID</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgesendet</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message numerus="yes">
        <source>Produced %n event(s), one group</source>
        <translation>
            <numerusform>Erzeugte %n Event, eine Gruppe</numerusform>
            <numerusform>Erzeugte %n Events, eine Gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts of the command</source>
        <translation>Angaben zum Command</translation>
    </message>
    <message>
        <source>Reading them from the log</source>
        <translation>Werden aus dem Log gelesen</translation>
    </message>
    <message>
        <source>They cannot be read. %1</source>
        <translation>Sie lassen sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>It produced no event.</source>
        <translation>Es entstand kein Event.</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Events %1</translation>
    </message>
    <message>
        <source>Parts of the command</source>
        <translation>Teile des Command</translation>
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
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Payload of the command</source>
        <translation>Payload des Command</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Entität folgen</translation>
    </message>
    <message>
        <source>Follow the entity of this command</source>
        <translation>Der Entität dieses Command folgen</translation>
    </message>
    <message>
        <source>Its events in the live tail</source>
        <translation>Ihre Events im Live-Strom</translation>
    </message>
    <message>
        <source>Events of the command</source>
        <translation>Events des Command</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <translation>%1: %2 öffnen</translation>
    </message>
</context>
<context>
    <name>docks::CommandRepeat</name>
    <message>
        <source>Repeat as a new command</source>
        <translation>Als neuen Command wiederholen</translation>
    </message>
    <message>
        <source>Fields of the new command as JSON</source>
        <translation>Felder des neuen Command als JSON</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Submit the new command</source>
        <translation>Neuen Command absenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the repetition</source>
        <translation>Wiederholung abbrechen</translation>
    </message>
    <message>
        <source>The fields of a command are an object, for example {&quot;name&quot;: &quot;Butter&quot;}.</source>
        <translation>Die Felder eines Command sind ein Objekt, zum Beispiel {&quot;name&quot;: &quot;Butter&quot;}.</translation>
    </message>
    <message>
        <source>The rules would accept this now.</source>
        <translation>Die Regeln würden dies jetzt annehmen.</translation>
    </message>
    <message>
        <source>The rules would refuse this now: %1</source>
        <translation>Die Regeln würden dies jetzt ablehnen: %1</translation>
    </message>
    <message>
        <source>The entity is gone.</source>
        <translation>Die Entität existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Command submitted</source>
        <translation>Command abgesendet</translation>
    </message>
    <message>
        <source>%1 was accepted.</source>
        <translation>%1 wurde angenommen.</translation>
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
        <translation>Filter, zum Beispiel: user != &quot;demo&quot;</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>Noch keine Commands</translation>
    </message>
    <message>
        <source>Whatever is created, changed or deleted appears here, accepted or rejected with its rule.</source>
        <translation>Was erstellt, geändert oder gelöscht wird, erscheint hier: angenommen oder, mit der Regel, abgelehnt.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>whisker: p99 of the last 10 s</source>
        <translation>Strich: p99 der letzten 10 s</translation>
    </message>
    <message>
        <source>Stages of the command</source>
        <translation>Stufen des Command</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>accepted or rejected</source>
        <translation>angenommen oder abgelehnt</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>Entitätstyp</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>rule that refused</source>
        <translation>ablehnende Regel</translation>
    </message>
    <message>
        <source>field that was wrong</source>
        <translation>fehlerhaftes Feld</translation>
    </message>
    <message>
        <source>number, submit to notify</source>
        <translation>Zahl, Absenden bis Meldung</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>command id</source>
        <translation>Command-ID</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>integer, events it produced</source>
        <translation>Ganzzahl, erzeugte Events</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>gerade keine</translation>
    </message>
    <message>
        <source>%1, %2 % rejected</source>
        <translation>%1, %2 % abgelehnt</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Commands filtern</translation>
    </message>
    <message>
        <source>Show rejected commands</source>
        <translation>Abgelehnte Commands zeigen</translation>
    </message>
    <message>
        <source>The command was not found</source>
        <translation>Der Command wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Stages of %1</source>
        <translation>Stufen von %1</translation>
    </message>
    <message>
        <source>The times of commands from an earlier run are not kept</source>
        <translation>Die Zeiten von Commands aus einem früheren Lauf werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>%1 ms from submit to subscribers, slower than %2 % of its kind</source>
        <translation>%1 ms vom Absenden bis zu den Abonnenten, langsamer als %2 % gleicher Art</translation>
    </message>
    <message>
        <source>Gateway: accept</source>
        <translation>Gateway: annehmen</translation>
    </message>
    <message>
        <source>Wait for validator</source>
        <translation>Warten auf Validator</translation>
    </message>
    <message>
        <source>Validator: decide</source>
        <translation>Validator: entscheiden</translation>
    </message>
    <message>
        <source>Log: append</source>
        <translation>Log: anhängen</translation>
    </message>
    <message>
        <source>Persister: event store</source>
        <translation>Persister: Event-Speicher</translation>
    </message>
    <message>
        <source>Materializer: snapshot</source>
        <translation>Materializer: Snapshot</translation>
    </message>
    <message>
        <source>Commit: on disk</source>
        <translation>Commit: auf Platte</translation>
    </message>
    <message>
        <source>Notifier: hub frame</source>
        <translation>Notifier: Hub-Frame</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Command-ID kopieren</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Nur %1 behalten</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Entität öffnen</translation>
    </message>
    <message>
        <source>Follow entity in the live tail</source>
        <translation>Entität im Live-Strom folgen</translation>
    </message>
    <message>
        <source>No times to show</source>
        <translation>Keine Zeiten zu zeigen</translation>
    </message>
    <message>
        <source>Select a command above to see where its time went.</source>
        <translation>Oben ein Command wählen, um zu sehen, wo seine Zeit blieb.</translation>
    </message>
    <message>
        <source>The stages of a command are timed in memory, for this run only.</source>
        <translation>Die Stufen eines Command werden im Speicher gemessen, nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>create, update, delete, restore, unpark</source>
        <translation>create, update, delete, restore, unpark</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>No command waits</source>
        <translation>Kein Command wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) wait for their outcome</source>
        <translation>
            <numerusform>%n Command wartet auf sein Ergebnis</numerusform>
            <numerusform>%n Commands warten auf ihr Ergebnis</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands wait at the gateway until the rules have decided them. Each appears here with its outcome.</source>
        <translation>Commands warten am Gateway, bis die Regeln sie entschieden haben. Jedes erscheint hier mit seinem Ergebnis.</translation>
    </message>
    <message>
        <source>More about the stages</source>
        <translation>Mehr zu den Stufen</translation>
    </message>
    <message>
        <source>Copy the times</source>
        <translation>Zeiten kopieren</translation>
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
        <translation>Demo-Daten für %1</translation>
    </message>
</context>
<context>
    <name>docks::EntitiesPage</name>
    <message>
        <source>New entity</source>
        <translation>Neue Entität</translation>
    </message>
    <message>
        <source>No room for another saved view</source>
        <translation>Kein Platz für eine weitere Ansicht</translation>
    </message>
    <message>
        <source>Delete one that is not needed any more.</source>
        <translation>Löschen Sie eine, die nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>View %1 deleted</source>
        <translation>Ansicht %1 gelöscht</translation>
    </message>
    <message>
        <source>Entities are not touched.</source>
        <translation>Entitäten bleiben unberührt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Nothing can be created here</source>
        <translation>Hier kann nichts angelegt werden</translation>
    </message>
</context>
<context>
    <name>docks::EntityColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>docks::EntityDirectory</name>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (gelöscht)</translation>
    </message>
</context>
<context>
    <name>docks::EntityEditorPanel</name>
    <message>
        <source>saving</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>%1 %2 created</source>
        <translation>%1 %2 erstellt</translation>
    </message>
    <message>
        <source>%1 %2 saved</source>
        <translation>%1 %2 gespeichert</translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Version %1.</translation>
    </message>
    <message>
        <source>Show events</source>
        <translation>Events zeigen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not sent: no connection</source>
        <translation>Nicht gesendet: keine Verbindung</translation>
    </message>
    <message>
        <source>What you typed stays here. Save again once the connection is back.</source>
        <translation>Die Eingaben bleiben hier. Erneut speichern, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>asking the rules</source>
        <translation>fragt die Regeln</translation>
    </message>
    <message>
        <source>The rules would accept this</source>
        <translation>Die Regeln würden dies annehmen</translation>
    </message>
    <message>
        <source>It would write %1. Nothing was saved.</source>
        <translation>Geschrieben würde %1. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1 %2 was not deleted</source>
        <translation>%1 %2 wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 %2 deleted</source>
        <translation>%1 %2 gelöscht</translation>
    </message>
    <message>
        <source>Version %1. Undo restores all fields.</source>
        <translation>Version %1. Rückgängig stellt alle Felder wieder her.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 could not be restored</source>
        <translation>%1 ließ sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Version %1, all fields as before.</source>
        <translation>Version %1, alle Felder wie zuvor.</translation>
    </message>
    <message>
        <source>Open entities</source>
        <translation>Offene Entitäten</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>Dieses Formular schließen</translation>
    </message>
    <message>
        <source>No form open</source>
        <translation>Kein Formular offen</translation>
    </message>
    <message>
        <source>Choose a row to see and edit it, or create a new one with Ctrl+N.</source>
        <translation>Eine Zeile wählen, um sie zu sehen und zu bearbeiten, oder mit Strg+N eine neue anlegen.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The secret is on the clipboard.</source>
        <translation>Das Geheimnis ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Keep this form while rows are chosen</source>
        <translation>Dieses Formular behalten, während Zeilen gewählt werden</translation>
    </message>
    <message>
        <source>More for this form</source>
        <translation>Mehr zu diesem Formular</translation>
    </message>
    <message>
        <source>Too many open forms</source>
        <translation>Zu viele offene Formulare</translation>
    </message>
    <message>
        <source>Save, discard or unpin one of them first.</source>
        <translation>Zuerst eines davon speichern, verwerfen oder lösen.</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Zugehörige Events zeigen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Close all without changes</source>
        <translation>Alle ohne Änderungen schließen</translation>
    </message>
</context>
<context>
    <name>docks::EntityExport</name>
    <message>
        <source>The engine does not answer.</source>
        <translation>Die Engine antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>docks::EntityHistoryPanel</name>
    <message>
        <source>History or relations</source>
        <translation>Verlauf oder Beziehungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>History  %n version(s)</source>
        <translation>
            <numerusform>Verlauf  %n Version</numerusform>
            <numerusform>Verlauf  %n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Relations  %1</source>
        <translation>Beziehungen  %1</translation>
    </message>
    <message>
        <source>No entity chosen</source>
        <translation>Keine Entität gewählt</translation>
    </message>
    <message>
        <source>Choose a row above to see its versions, what changed in each, and its relations.</source>
        <translation>Oben eine Zeile wählen, um ihre Versionen, deren Änderungen und ihre Beziehungen zu sehen.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>Keine Beziehungen</translation>
    </message>
    <message>
        <source>It refers to nothing, and nothing refers to it.</source>
        <translation>Sie verweist auf nichts, und nichts verweist auf sie.</translation>
    </message>
    <message>
        <source>More for this history</source>
        <translation>Mehr zu diesem Verlauf</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>The engine takes longer than usual.</source>
        <translation>Die Engine braucht länger als sonst.</translation>
    </message>
    <message>
        <source>The relations could not be read</source>
        <translation>Die Beziehungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the relations</source>
        <translation>Beziehungen werden gelesen</translation>
    </message>
    <message>
        <source>Read history and relations again</source>
        <translation>Verlauf und Beziehungen erneut lesen</translation>
    </message>
    <message>
        <source>Read them again.</source>
        <translation>Erneut lesen.</translation>
    </message>
</context>
<context>
    <name>docks::EntityRelations</name>
    <message>
        <source>Relations of the chosen entity</source>
        <translation>Beziehungen der gewählten Entität</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Referred to by %1</source>
        <translation>Verwiesen von %1</translation>
    </message>
</context>
<context>
    <name>docks::EntityTablePanel</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Entities of the chosen type</source>
        <translation>Entitäten des gewählten Typs</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New entity of this type</source>
        <translation>Neue Entität dieses Typs</translation>
    </message>
    <message>
        <source>New (Ctrl+N)</source>
        <translation>Neu (Strg+N)</translation>
    </message>
    <message>
        <source>Filter, for example butter</source>
        <translation>Filter, zum Beispiel butter</translation>
    </message>
    <message>
        <source>Show only entities that contain this text</source>
        <translation>Nur Entitäten zeigen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>%1 found, live</source>
        <translation>%1 gefunden, live</translation>
    </message>
    <message>
        <source>%1 found so far, live</source>
        <translation>%1 bisher gefunden, live</translation>
    </message>
    <message>
        <source>as they were when the connection was lost</source>
        <translation>Stand beim Abbruch der Verbindung</translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation>%1, live</translation>
    </message>
    <message>
        <source>append-only: no edit, no delete</source>
        <translation>nur anfügen: kein Bearbeiten, kein Löschen</translation>
    </message>
    <message>
        <source>no delete</source>
        <translation>kein Löschen</translation>
    </message>
    <message>
        <source>no edit</source>
        <translation>kein Bearbeiten</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Jetzt mit der Engine verbinden</translation>
    </message>
    <message>
        <source>Reading entities</source>
        <translation>Entitäten werden gelesen</translation>
    </message>
    <message>
        <source>The entities could not be read</source>
        <translation>Die Entitäten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Read them again.</source>
        <translation>Erneut lesen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Read the entities again</source>
        <translation>Entitäten erneut lesen</translation>
    </message>
    <message>
        <source>Nothing contains &quot;%1&quot;</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>The filter looks into ids and all values. New entities that fit appear by themselves.</source>
        <translation>Der Filter durchsucht IDs und alle Werte. Neue passende Entitäten erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show all entities</source>
        <translation>Alle Entitäten zeigen</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Noch keine %1</translation>
    </message>
    <message>
        <source>Create the first one here, or start demo traffic on the page Overview. New ones appear by themselves.</source>
        <translation>Hier den ersten Eintrag erstellen oder auf der Seite Übersicht Demo-Verkehr starten. Neue erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Create the first entity of this type</source>
        <translation>Erste Entität dieses Typs erstellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open what it refers to</source>
        <translation>Verweisziel öffnen</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Zugehörige Events zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Danach filtern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Choose the columns of this table</source>
        <translation>Spalten dieser Tabelle wählen</translation>
    </message>
    <message>
        <source>Export the entities that are shown</source>
        <translation>Gezeigte Entitäten exportieren</translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation>Diesen Filter leeren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Go to the first row</source>
        <translation>Zur ersten Zeile</translation>
    </message>
    <message>
        <source>Save filter, columns and order as a view</source>
        <translation>Filter, Spalten und Reihenfolge als Ansicht speichern</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Show events of this type</source>
        <translation>Events dieses Typs zeigen</translation>
    </message>
    <message>
        <source>Copy the rows that are loaded</source>
        <translation>Geladene Zeilen kopieren</translation>
    </message>
    <message>
        <source>More for this table</source>
        <translation>Mehr zu dieser Tabelle</translation>
    </message>
    <message>
        <source>Create the first %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>putting all of them in order</source>
        <translation>alle werden geordnet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Rows appear when the engine answers.</source>
        <translation>Zeilen erscheinen, wenn die Engine antwortet.</translation>
    </message>
    <message>
        <source>The engine takes longer than usual. Rows appear when it answers.</source>
        <translation>Die Engine braucht länger als sonst. Zeilen erscheinen, sobald sie antwortet.</translation>
    </message>
</context>
<context>
    <name>docks::EntityTypePanel</name>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Types of entities</source>
        <translation>Typen von Entitäten</translation>
    </message>
    <message>
        <source>Entities opened lately</source>
        <translation>Zuletzt geöffnete Entitäten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Search the types</source>
        <translation>Typen durchsuchen</translation>
    </message>
    <message>
        <source>Name of a type</source>
        <translation>Name eines Typs</translation>
    </message>
    <message>
        <source>Show only types with this in their name</source>
        <translation>Nur Typen zeigen, deren Name dies enthält</translation>
    </message>
    <message>
        <source>Clear this search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No type has this in its name.</source>
        <translation>Kein Typ enthält dies im Namen.</translation>
    </message>
</context>
<context>
    <name>docks::EntityVersions</name>
    <message>
        <source>Versions of the chosen entity</source>
        <translation>Versionen der gewählten Entität</translation>
    </message>
    <message>
        <source>Fields of two versions</source>
        <translation>Felder zweier Versionen</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version of an entity, column header</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Event zeigen</translation>
    </message>
    <message>
        <source>Copy version %1 as JSON</source>
        <translation>Version %1 als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the difference</source>
        <translation>Unterschied kopieren</translation>
    </message>
</context>
<context>
    <name>docks::EventPanel</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>The payload cannot be read: %1</source>
        <translation>Die Payload ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Loading %1 of %2 KB</source>
        <translation>Lädt %1 von %2 KB</translation>
    </message>
    <message>
        <source>Payload as</source>
        <translation>Payload als</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
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
        <translation>Payload kopieren</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Kein Event ausgewählt</translation>
    </message>
    <message>
        <source>Select a row to see its payload, its headers and what it changed.</source>
        <translation>Eine Zeile auswählen, um Payload, Header und Änderungen zu sehen.</translation>
    </message>
    <message>
        <source>Payload tree</source>
        <translation>Payload als Baum</translation>
    </message>
    <message>
        <source>Payload text</source>
        <translation>Payload als Text</translation>
    </message>
    <message>
        <source>Payload bytes</source>
        <translation>Payload als Bytes</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Previous page of the payload</source>
        <translation>Vorige Seite der Payload</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next page of the payload</source>
        <translation>Nächste Seite der Payload</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Entität folgen</translation>
    </message>
    <message>
        <source>Follow this entity</source>
        <translation>Dieser Entität folgen</translation>
    </message>
    <message>
        <source>Open command</source>
        <translation>Command öffnen</translation>
    </message>
    <message>
        <source>Open the command of this event</source>
        <translation>Command dieses Events öffnen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1, position %2</source>
        <translation>%1, Position %2</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>Not readable as JSON: %1. Raw and Hex show the bytes.</source>
        <translation>Nicht als JSON lesbar: %1. Roh und Hex zeigen die Bytes.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>A rejected command changed nothing.</source>
        <translation>Ein abgelehnter Command hat nichts geändert.</translation>
    </message>
    <message>
        <source>Reading the versions before this one</source>
        <translation>Frühere Versionen werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Version 1 set %n field(s).</source>
        <translation>
            <numerusform>Version 1 setzte %n Feld.</numerusform>
            <numerusform>Version 1 setzte %n Felder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 changed %n field(s) of version %2.</source>
        <translation>
            <numerusform>Version %1 änderte %n Feld von Version %2.</numerusform>
            <numerusform>Version %1 änderte %n Felder von Version %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What the event changed</source>
        <translation>Was das Event geändert hat</translation>
    </message>
    <message>
        <source>More for this event</source>
        <translation>Mehr zu diesem Event</translation>
    </message>
    <message>
        <source>Copy payload and headers as JSON</source>
        <translation>Payload und Header als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>ID der Entität kopieren</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>ID des Commands kopieren</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>Position kopieren</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Entität öffnen</translation>
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
        <translation>Live-Strom</translation>
    </message>
    <message>
        <source>all types, newest first</source>
        <translation>alle Typen, neueste zuerst</translation>
    </message>
    <message>
        <source>Filter, for example: type = PurchaseCreated and total &gt; 100</source>
        <translation>Filter, zum Beispiel: type = PurchaseCreated and total &gt; 100</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
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
            <numerusform>Event-Typ, %n Wert</numerusform>
            <numerusform>Event-Typ, %n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>number, submit to commit</source>
        <translation>Zahl, Absenden bis Commit</translation>
    </message>
    <message>
        <source>command id</source>
        <translation>Command-ID</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>Entitätstyp</translation>
    </message>
    <message>
        <source>integer, of the payload</source>
        <translation>Ganzzahl, aus der Payload</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>verschachtelt</translation>
    </message>
    <message>
        <source>Pause or resume the live tail</source>
        <translation>Live-Strom anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Events filtern</translation>
    </message>
    <message>
        <source>Follow the entity of the selected event</source>
        <translation>Der Entität des ausgewählten Events folgen</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Entitäts-ID kopieren</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Command-ID kopieren</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Nur %1 behalten</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Entität folgen</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Entität öffnen</translation>
    </message>
    <message>
        <source>Open command</source>
        <translation>Command öffnen</translation>
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
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export of %1</source>
        <translation>Export von %1 abbrechen</translation>
    </message>
    <message>
        <source>Export what is shown as CSV</source>
        <translation>Gezeigtes als CSV exportieren</translation>
    </message>
    <message>
        <source>Export what is shown as JSON</source>
        <translation>Gezeigtes als JSON exportieren</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1 läuft</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 Zeilen in %2</translation>
    </message>
    <message>
        <source>%1 rows exported</source>
        <translation>%1 Zeilen exportiert</translation>
    </message>
    <message>
        <source>%1; %2 long payloads only by their beginning</source>
        <translation>%1; %2 lange Payloads nur mit ihrem Anfang</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Export abgebrochen</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The export did not work</source>
        <translation>Der Export ist nicht gelungen</translation>
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
        <translation>Letzte Filter von %1</translation>
    </message>
    <message>
        <source>Saved filters of %1</source>
        <translation>Gespeicherte Filter von %1</translation>
    </message>
    <message>
        <source>No filter was used yet</source>
        <translation>Noch kein Filter wurde benutzt</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No filter was saved yet</source>
        <translation>Noch kein Filter wurde gespeichert</translation>
    </message>
    <message>
        <source>No room for another filter: delete one first</source>
        <translation>Kein Platz für einen weiteren Filter: erst einen löschen</translation>
    </message>
    <message>
        <source>Type a valid filter to save it here</source>
        <translation>Einen gültigen Filter eingeben, um ihn hier zu speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Name for this filter, then Enter</source>
        <translation>Name für diesen Filter, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Name für diesen Filter</translation>
    </message>
</context>
<context>
    <name>docks::HeatmapPanel</name>
    <message>
        <source>Latency heatmap by stage</source>
        <translation>Latenz je Stufe als Heatmap</translation>
    </message>
    <message>
        <source>Values: p99 of each stage</source>
        <translation>Werte: p99 jeder Stufe</translation>
    </message>
    <message>
        <source>0.01 to 1,000 ms, log, %1 per column</source>
        <translation>0,01 bis 1.000 ms, logarithmisch, %1 je Spalte</translation>
    </message>
    <message>
        <source>No values have come</source>
        <translation>Es sind keine Werte gekommen</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Die Vergangenheit wird gelesen</translation>
    </message>
    <message>
        <source>No commands in this range</source>
        <translation>Keine Commands in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Each command colours the cell of the time that it spent in a stage.</source>
        <translation>Jedes Command färbt die Zelle der Zeit, die es in einer Stufe verbrachte.</translation>
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
        <translation>Broker</translation>
    </message>
    <message>
        <source>Brokers of the cluster</source>
        <translation>Broker des Clusters</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Eintrag suchen</translation>
    </message>
    <message>
        <source>Reading the configuration</source>
        <translation>Die Konfiguration wird gelesen</translation>
    </message>
    <message>
        <source>Configuration of the broker</source>
        <translation>Konfiguration des Brokers</translation>
    </message>
    <message>
        <source>broker, at run time</source>
        <translation>Broker, im Betrieb</translation>
    </message>
    <message>
        <source>cluster %1; times as this client measured them</source>
        <translation>Cluster %1; Zeiten, wie dieser Client sie misst</translation>
    </message>
    <message>
        <source>Configuration of broker %1</source>
        <translation>Konfiguration von Broker %1</translation>
    </message>
    <message>
        <source>The configuration cannot be read</source>
        <translation>Die Konfiguration lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No name holds the text that is searched for.</source>
        <translation>Kein Name enthält den gesuchten Text.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaDeleteForm</name>
    <message>
        <source>Delete topic</source>
        <translation>Topic löschen</translation>
    </message>
    <message>
        <source>Name of the topic to delete</source>
        <translation>Name des zu löschenden Topics</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>Seinen Namen eintippen</translation>
    </message>
    <message>
        <source>Delete the topic and its records</source>
        <translation>Das Topic und seine Datensätze löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the topic</source>
        <translation>Das Topic behalten</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>Es wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 and its records, %2 of them, go for ever; groups that read it lose their place.</source>
        <translation>%1 und seine Datensätze, %2 Stück, verschwinden endgültig; Gruppen, die es lesen, verlieren ihre Stelle.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaGroupPanel</name>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Lag of the group&apos;s partitions</source>
        <translation>Rückstand der Partitionen der Gruppe</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Lag over time</source>
        <translation>Rückstand im Zeitverlauf</translation>
    </message>
    <message>
        <source>Members of the group</source>
        <translation>Mitglieder der Gruppe</translation>
    </message>
    <message>
        <source>No group selected</source>
        <translation>Keine Gruppe gewählt</translation>
    </message>
    <message>
        <source>Select a group to see its lag over time.</source>
        <translation>Eine Gruppe wählen, um ihren Rückstand im Zeitverlauf zu sehen.</translation>
    </message>
    <message>
        <source>Reading the group</source>
        <translation>Die Gruppe wird gelesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <source>none: nobody reads with this group now</source>
        <translation>keine: niemand liest gerade mit dieser Gruppe</translation>
    </message>
    <message>
        <source>at %1, reads %2</source>
        <translation>auf %1, liest %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathering readings</source>
        <translation>Messwerte werden gesammelt</translation>
    </message>
    <message>
        <source>A reading every five seconds; two make a line.</source>
        <translation>Alle fünf Sekunden ein Messwert; zwei ergeben eine Linie.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>msgs</source>
        <translation>Nachr.</translation>
    </message>
    <message>
        <source>By partition</source>
        <translation>Je Partition</translation>
    </message>
</context>
<context>
    <name>docks::KafkaListPanel</name>
    <message>
        <source>Reading the cluster</source>
        <translation>Das Cluster wird gelesen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No name holds the text that is searched for.</source>
        <translation>Kein Name enthält den gesuchten Text.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaPage</name>
    <message>
        <source>Looking for a cluster</source>
        <translation>Ein Cluster wird gesucht</translation>
    </message>
    <message>
        <source>The cluster cannot be seen</source>
        <translation>Das Cluster ist nicht zu sehen</translation>
    </message>
    <message>
        <source>Parts of the cluster</source>
        <translation>Teile des Clusters</translation>
    </message>
    <message>
        <source>Topics and groups</source>
        <translation>Topics und Gruppen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Read the cluster again</source>
        <translation>Das Cluster neu lesen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topics of the cluster</source>
        <translation>Topics des Clusters</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Topic suchen</translation>
    </message>
    <message>
        <source>No topics</source>
        <translation>Keine Topics</translation>
    </message>
    <message>
        <source>This cluster has none, or this user may see none. New topic makes one.</source>
        <translation>Dieses Cluster hat keine, oder dieser Benutzer darf keine sehen. Neues Topic legt eines an.</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Topic</translation>
    </message>
    <message>
        <source>More for topics</source>
        <translation>Mehr zu Topics</translation>
    </message>
    <message>
        <source>Show Kafka&apos;s own topics</source>
        <translation>Kafkas eigene Topics zeigen</translation>
    </message>
    <message>
        <source>Consumer groups</source>
        <translation>Lesergruppen</translation>
    </message>
    <message>
        <source>Consumer groups of the cluster</source>
        <translation>Lesergruppen des Clusters</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Gruppe suchen</translation>
    </message>
    <message>
        <source>No consumer groups</source>
        <translation>Keine Lesergruppen</translation>
    </message>
    <message>
        <source>A group appears when somebody reads a topic with a group id.</source>
        <translation>Eine Gruppe erscheint, sobald jemand ein Topic mit einer Gruppenkennung liest.</translation>
    </message>
    <message>
        <source>%1 of %2, internal hidden</source>
        <translation>%1 von %2, interne ausgeblendet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>No Kafka cluster runs</source>
        <translation>Es läuft kein Kafka-Cluster</translation>
    </message>
    <message>
        <source>Start the local servers on the page Services; their Kafka appears here by itself.</source>
        <translation>Die lokalen Server auf der Seite Dienste starten; ihr Kafka erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Open Services</source>
        <translation>Dienste öffnen</translation>
    </message>
    <message>
        <source>Open the page Services</source>
        <translation>Die Seite Dienste öffnen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>The cluster does not answer</source>
        <translation>Das Cluster antwortet nicht</translation>
    </message>
    <message>
        <source>See that its servers run and that the address is right.</source>
        <translation>Prüfen, ob seine Server laufen und die Adresse stimmt.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>As it was last read</source>
        <translation>Stand der letzten Lesung</translation>
    </message>
    <message>
        <source>%1: only looked at</source>
        <translation>%1: nur ansehen</translation>
    </message>
    <message>
        <source>%1: changes allowed</source>
        <translation>%1: Änderungen erlaubt</translation>
    </message>
    <message>
        <source>Brokers  %1</source>
        <translation>Broker  %1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
</context>
<context>
    <name>docks::KafkaProduceForm</name>
    <message>
        <source>Write a record</source>
        <translation>Einen Datensatz schreiben</translation>
    </message>
    <message>
        <source>Topic to write to</source>
        <translation>Topic, in das geschrieben wird</translation>
    </message>
    <message>
        <source>by the key</source>
        <translation>nach dem Schlüssel</translation>
    </message>
    <message>
        <source>Partition to write to</source>
        <translation>Partition, in die geschrieben wird</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation>Schlüssel des Datensatzes</translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>Wert des Datensatzes</translation>
    </message>
    <message>
        <source>Headers of the record</source>
        <translation>Header des Datensatzes</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>One name=value a line.</source>
        <translation>Ein Name=Wert je Zeile.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Write record</source>
        <translation>Datensatz schreiben</translation>
    </message>
    <message>
        <source>Write the record</source>
        <translation>Den Datensatz schreiben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the record&apos;s form</source>
        <translation>Formular des Datensatzes schließen</translation>
    </message>
    <message>
        <source>Line %1 is no name=value.</source>
        <translation>Zeile %1 ist kein Name=Wert.</translation>
    </message>
    <message>
        <source>A number from 0 upward, or nothing.</source>
        <translation>Eine Zahl ab 0 oder nichts.</translation>
    </message>
    <message>
        <source>The record was not written</source>
        <translation>Der Datensatz wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Partition %1, offset %2</source>
        <translation>Partition %1, Offset %2</translation>
    </message>
</context>
<context>
    <name>docks::KafkaRecordView</name>
    <message>
        <source>Record as</source>
        <translation>Datensatz als</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Key and headers</source>
        <translation>Schlüssel und Header</translation>
    </message>
    <message>
        <source>Record as a tree</source>
        <translation>Datensatz als Baum</translation>
    </message>
    <message>
        <source>Record as text</source>
        <translation>Datensatz als Text</translation>
    </message>
    <message>
        <source>Record as bytes</source>
        <translation>Datensatz als Bytes</translation>
    </message>
    <message>
        <source>Key and headers of the record</source>
        <translation>Schlüssel und Header des Datensatzes</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Previous page of the record</source>
        <translation>Vorige Seite des Datensatzes</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next page of the record</source>
        <translation>Nächste Seite des Datensatzes</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Kein Datensatz gewählt</translation>
    </message>
    <message>
        <source>Select a row to see its value, its key and its headers.</source>
        <translation>Eine Zeile wählen, um Wert, Schlüssel und Header zu sehen.</translation>
    </message>
    <message>
        <source>Reading the value</source>
        <translation>Der Wert wird gelesen</translation>
    </message>
    <message>
        <source>The value cannot be read</source>
        <translation>Der Wert lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation>Byte %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>A tombstone</source>
        <translation>Ein Löschsatz</translation>
    </message>
    <message>
        <source>It has no value: compaction removes its key.</source>
        <translation>Er hat keinen Wert: die Verdichtung entfernt seinen Schlüssel.</translation>
    </message>
    <message>
        <source>Larger than 256 KB</source>
        <translation>Größer als 256 KB</translation>
    </message>
    <message>
        <source>%1: Raw and Hex show it page by page.</source>
        <translation>%1: Roh und Hex zeigen ihn seitenweise.</translation>
    </message>
    <message>
        <source>Not JSON: %1</source>
        <translation>Kein JSON: %1</translation>
    </message>
    <message>
        <source>Not text: bytes that are no UTF-8. Hex shows all of them.</source>
        <translation>Kein Text: Bytes, die kein UTF-8 sind. Hex zeigt alle.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1, by the broker</source>
        <translation>%1, vom Broker</translation>
    </message>
    <message>
        <source>%1, by the producer</source>
        <translation>%1, vom Schreiber</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message numerus="yes">
        <source>and %n more header(s)</source>
        <translation>
            <numerusform>und %n weiterer Header</numerusform>
            <numerusform>und %n weitere Header</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>Nichts darin</translation>
    </message>
    <message>
        <source>The value is an empty object or list.</source>
        <translation>Der Wert ist ein leeres Objekt oder eine leere Liste.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaRecordsPanel</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Records of the topic</source>
        <translation>Datensätze des Topics</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Topic to read</source>
        <translation>Zu lesendes Topic</translation>
    </message>
    <message>
        <source>all partitions</source>
        <translation>alle Partitionen</translation>
    </message>
    <message>
        <source>Partition to read</source>
        <translation>Zu lesende Partition</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>jeder Schlüssel</translation>
    </message>
    <message>
        <source>Only records with this key</source>
        <translation>Nur Datensätze mit diesem Schlüssel</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Offset or time to read from</source>
        <translation>Offset oder Zeit, ab der gelesen wird</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read records</source>
        <translation>Datensätze lesen</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>The next 100 records</source>
        <translation>Die nächsten 100 Datensätze</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>Show new records as they come</source>
        <translation>Neue Datensätze zeigen, wie sie kommen</translation>
    </message>
    <message>
        <source>Write a record…</source>
        <translation>Einen Datensatz schreiben…</translation>
    </message>
    <message>
        <source>Write a record</source>
        <translation>Einen Datensatz schreiben</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>Das lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Give the name of a topic.</source>
        <translation>Den Namen eines Topics angeben.</translation>
    </message>
    <message>
        <source>A partition is a number from 0 upward.</source>
        <translation>Eine Partition ist eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>An offset is a number from 0 upward in one partition: give both.</source>
        <translation>Ein Offset ist eine Zahl ab 0 in einer Partition: beides angeben.</translation>
    </message>
    <message>
        <source>Write a time as 14:32:07 or 2026-11-30 14:32:07.</source>
        <translation>Eine Zeit als 14:32:07 oder 2026-11-30 14:32:07 schreiben.</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>Die Datensätze lassen sich nicht lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looked at</source>
        <translation>%1 angesehen</translation>
    </message>
    <message>
        <source>%1 older ones left the table</source>
        <translation>%1 ältere nicht mehr in der Tabelle</translation>
    </message>
    <message>
        <source>following the end</source>
        <translation>folgt dem Ende</translation>
    </message>
    <message>
        <source>the end is reached</source>
        <translation>das Ende ist erreicht</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>Datensätze werden gelesen</translation>
    </message>
    <message>
        <source>No topic is read</source>
        <translation>Es wird kein Topic gelesen</translation>
    </message>
    <message>
        <source>Give a topic above, or open one from the table of topics.</source>
        <translation>Oben ein Topic angeben oder eines aus der Tabelle der Topics öffnen.</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Read on looks at the records behind.</source>
        <translation>Weiterlesen sieht die Datensätze dahinter an.</translation>
    </message>
    <message>
        <source>No records</source>
        <translation>Keine Datensätze</translation>
    </message>
    <message>
        <source>There is none from that place on.</source>
        <translation>Ab dieser Stelle gibt es keinen.</translation>
    </message>
    <message>
        <source>%1 left out, they came too fast</source>
        <translation>%1 ausgelassen, sie kamen zu schnell</translation>
    </message>
    <message>
        <source>%1 behind the end</source>
        <translation>%1 vor dem Ende</translation>
    </message>
</context>
<context>
    <name>docks::KafkaTopicForm</name>
    <message>
        <source>Name of the topic</source>
        <translation>Name des Topics</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</source>
        <translation>Buchstaben, Ziffern, &apos;.&apos;, &apos;_&apos; und &apos;-&apos;.</translation>
    </message>
    <message>
        <source>Number of partitions</source>
        <translation>Zahl der Partitionen</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>as the brokers say</source>
        <translation>wie die Broker es wollen</translation>
    </message>
    <message>
        <source>Number of replicas</source>
        <translation>Zahl der Kopien</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Configuration of the new topic</source>
        <translation>Konfiguration des neuen Topics</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Topic anlegen</translation>
    </message>
    <message>
        <source>Create the topic</source>
        <translation>Das Topic anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the topic&apos;s form</source>
        <translation>Formular des Topics abbrechen</translation>
    </message>
    <message>
        <source>What was set on %1 is taken over; lines here win.</source>
        <translation>Was an %1 gesetzt wurde, wird übernommen; Zeilen hier gehen vor.</translation>
    </message>
    <message>
        <source>One entry a line; what is not named is the default.</source>
        <translation>Ein Eintrag je Zeile; was nicht genannt ist, bleibt Vorgabe.</translation>
    </message>
    <message>
        <source>The new total. Partitions cannot be taken away, and keys move to others.</source>
        <translation>Die neue Gesamtzahl. Partitionen lassen sich nicht wegnehmen, und Schlüssel wandern in andere.</translation>
    </message>
    <message>
        <source>Add partitions</source>
        <translation>Partitionen hinzufügen</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Topic</translation>
    </message>
    <message>
        <source>Clone of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Line %1 is no name=value.</source>
        <translation>Zeile %1 ist kein Name=Wert.</translation>
    </message>
    <message>
        <source>A number from 1 to 10,000.</source>
        <translation>Eine Zahl von 1 bis 10.000.</translation>
    </message>
    <message>
        <source>A number from 1 upward, or nothing.</source>
        <translation>Eine Zahl ab 1 oder nichts.</translation>
    </message>
    <message>
        <source>A topic needs a name.</source>
        <translation>Ein Topic braucht einen Namen.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>This is not a name for a topic: 1 to 249 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</source>
        <translation>So kann ein Topic nicht heißen: 1 bis 249 Buchstaben, Ziffern, „.“, „_“ und „-“.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaTopicPanel</name>
    <message>
        <source>The topic cannot be read</source>
        <translation>Das Topic lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>More for this topic</source>
        <translation>Mehr zu diesem Topic</translation>
    </message>
    <message>
        <source>No topic selected</source>
        <translation>Kein Topic gewählt</translation>
    </message>
    <message>
        <source>Select a topic to see its partitions.</source>
        <translation>Ein Topic wählen, um seine Partitionen zu sehen.</translation>
    </message>
    <message>
        <source>Reading the topic</source>
        <translation>Das Topic wird gelesen</translation>
    </message>
    <message>
        <source>Partitions of the topic</source>
        <translation>Partitionen des Topics</translation>
    </message>
    <message>
        <source>Configuration of the topic</source>
        <translation>Konfiguration des Topics</translation>
    </message>
    <message>
        <source>broker&apos;s file</source>
        <translation>Datei des Brokers</translation>
    </message>
    <message>
        <source>Value of the entry</source>
        <translation>Wert des Eintrags</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Den Eintrag speichern</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>Remove what was set on this topic</source>
        <translation>Entfernen, was an diesem Topic gesetzt wurde</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>compacted, the newest of each key stays</source>
        <translation>verdichtet, der neueste jedes Schlüssels bleibt</translation>
    </message>
    <message>
        <source>deleted, retention %1</source>
        <translation>gelöscht, Aufbewahrung %1</translation>
    </message>
    <message>
        <source>%1, retention %2</source>
        <translation>%1, Aufbewahrung %2</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>of the broker</source>
        <translation>des Brokers</translation>
    </message>
    <message>
        <source>of the producer</source>
        <translation>des Schreibers</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>no group that was seen</source>
        <translation>keiner bekannten Gruppe</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf Platte</translation>
    </message>
    <message>
        <source>Read its records</source>
        <translation>Seine Datensätze lesen</translation>
    </message>
    <message>
        <source>Write a record…</source>
        <translation>Einen Datensatz schreiben…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Kopieren…</translation>
    </message>
    <message>
        <source>Add partitions…</source>
        <translation>Partitionen hinzufügen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>The entry is as it was</source>
        <translation>Der Eintrag ist, wie er war</translation>
    </message>
    <message>
        <source>needs the broker&apos;s metrics exporter</source>
        <translation>braucht den Metrik-Exporter des Brokers</translation>
    </message>
    <message>
        <source>Kafka does not let anybody change this entry.</source>
        <translation>Kafka lässt niemanden diesen Eintrag ändern.</translation>
    </message>
    <message>
        <source>It has its default already.</source>
        <translation>Er hat schon seinen Standardwert.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
</context>
<context>
    <name>docks::KafkaVerdict</name>
    <message>
        <source>Readings that decided</source>
        <translation>Messwerte, die entschieden haben</translation>
    </message>
    <message>
        <source>partition %1 of %2</source>
        <translation>Partition %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>In %1 the lag was zero or shrank within the last %n reading(s).</source>
        <translation>
            <numerusform>In %1 war der Rückstand in bisher %n Messwert null oder er schrumpfte.</numerusform>
            <numerusform>In %1 war der Rückstand in den letzten %n Messwerten null oder er schrumpfte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 the lag is smaller than %n reading(s) ago.</source>
        <translation>
            <numerusform>In %1 ist der Rückstand kleiner als vor %n Messwert.</numerusform>
            <numerusform>In %1 ist der Rückstand kleiner als vor %n Messwerten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It commits, but in %1 the lag shrank in none of the last %n reading(s).</source>
        <translation>
            <numerusform>Sie bestätigt, aber in %1 schrumpfte der Rückstand in bisher %n Messwert nicht.</numerusform>
            <numerusform>Sie bestätigt, aber in %1 schrumpfte der Rückstand in keinem der letzten %n Messwerte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 the committed offset went back within the last %n reading(s).</source>
        <translation>
            <numerusform>In %1 ging der bestätigte Offset in bisher %n Messwert zurück.</numerusform>
            <numerusform>In %1 ging der bestätigte Offset innerhalb der letzten %n Messwerte zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has members, but in %1 nothing was committed in the last %n reading(s).</source>
        <translation>
            <numerusform>Sie hat Mitglieder, aber in %1 wurde in bisher %n Messwert nichts bestätigt.</numerusform>
            <numerusform>Sie hat Mitglieder, aber in %1 wurde in den letzten %n Messwerten nichts bestätigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has no member, and in %1 nothing was committed in the last %n reading(s).</source>
        <translation>
            <numerusform>Sie hat kein Mitglied, und in %1 wurde in bisher %n Messwert nichts bestätigt.</numerusform>
            <numerusform>Sie hat kein Mitglied, und in %1 wurde in den letzten %n Messwerten nichts bestätigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few readings yet: %n so far.</source>
        <translation>
            <numerusform>Noch zu wenige Messwerte: bisher %n.</numerusform>
            <numerusform>Noch zu wenige Messwerte: bisher %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lag in messages, a reading every 5 s</source>
        <translation>Rückstand in Nachrichten, alle 5 s ein Messwert</translation>
    </message>
</context>
<context>
    <name>docks::Language</name>
    <message>
        <source>seen value</source>
        <translation>gesehener Wert</translation>
    </message>
    <message>
        <source>Unknown field %1</source>
        <translation>Unbekanntes Feld %1</translation>
    </message>
    <message>
        <source>Unknown field %1, perhaps %2</source>
        <translation>Unbekanntes Feld %1, vielleicht %2</translation>
    </message>
    <message>
        <source>A field is missing at %1</source>
        <translation>An Stelle %1 fehlt ein Feld</translation>
    </message>
    <message>
        <source>A comparison is missing at %1</source>
        <translation>An Stelle %1 fehlt ein Vergleich</translation>
    </message>
    <message>
        <source>A value is missing at %1</source>
        <translation>An Stelle %1 fehlt ein Wert</translation>
    </message>
    <message>
        <source>&quot;and&quot; or &quot;or&quot; is missing at %1</source>
        <translation>An Stelle %1 fehlt &quot;and&quot; oder &quot;or&quot;</translation>
    </message>
    <message>
        <source>The text at %1 has no closing quote</source>
        <translation>Dem Text an Stelle %1 fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>A bracket does not match at %1</source>
        <translation>An Stelle %1 passt eine Klammer nicht</translation>
    </message>
    <message>
        <source>Too many nested brackets</source>
        <translation>Zu viele verschachtelte Klammern</translation>
    </message>
    <message>
        <source>Longer than 4,096 characters</source>
        <translation>Länger als 4096 Zeichen</translation>
    </message>
</context>
<context>
    <name>docks::MatchReasons</name>
    <message>
        <source>Why this row matches</source>
        <translation>Warum diese Zeile passt</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>kein Wert für %1</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
</context>
<context>
    <name>docks::MetricsExport</name>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>Das Bild wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The values were not saved</source>
        <translation>Die Werte wurden nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>docks::MetricsPage</name>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>The curves stay; they go on as soon as the engine answers.</source>
        <translation>Die Kurven bleiben; sie gehen weiter, sobald die Engine antwortet.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stores and processes</source>
        <translation>Speicher und Prozesse</translation>
    </message>
    <message>
        <source>Kafka Overview</source>
        <translation>Kafka-Übersicht</translation>
    </message>
    <message>
        <source>The history of metrics begins anew</source>
        <translation>Die Vergangenheit der Metriken beginnt neu</translation>
    </message>
    <message>
        <source>Type a range of time</source>
        <translation>Einen Zeitraum eingeben</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Not every series is kept.</source>
        <translation>Nicht jede Reihe wird aufgehoben.</translation>
    </message>
    <message>
        <source>The history is not kept.</source>
        <translation>Die Vergangenheit wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>There are more than 200; those that came first stay.</source>
        <translation>Es sind mehr als 200; die ersten bleiben.</translation>
    </message>
</context>
<context>
    <name>docks::MetricsPanels</name>
    <message>
        <source>Throughput per stage</source>
        <translation>Durchsatz je Stufe</translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation>Noch ist nichts gemessen</translation>
    </message>
    <message>
        <source>The engine counts once a second.</source>
        <translation>Die Engine zählt einmal je Sekunde.</translation>
    </message>
    <message>
        <source>Latency, command to subscriber</source>
        <translation>Latenz, Command bis Abonnent</translation>
    </message>
    <message>
        <source>budget 50 ms</source>
        <translation>Budget 50 ms</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Noch kein Command</translation>
    </message>
    <message>
        <source>The first one that is created, changed or deleted begins the curves.</source>
        <translation>Das erste Anlegen, Ändern oder Löschen beginnt die Kurven.</translation>
    </message>
    <message>
        <source>Commands by outcome</source>
        <translation>Commands nach Ergebnis</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Nothing can lag here</source>
        <translation>Hier kann nichts zurückliegen</translation>
    </message>
    <message>
        <source>The embedded engine decides, stores and materializes a command in one transaction; what waits stands in the queues. On Kafka each stage has its lag here.</source>
        <translation>Die eingebettete Engine entscheidet, speichert und materialisiert ein Command in einer Transaktion; was wartet, steht in den Warteschlangen. Auf Kafka hat hier jede Stufe ihren Rückstand.</translation>
    </message>
    <message>
        <source>Queue depths</source>
        <translation>Tiefe der Warteschlangen</translation>
    </message>
    <message>
        <source>Store sizes</source>
        <translation>Größe der Speicher</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>No broker is measured</source>
        <translation>Kein Broker wird gemessen</translation>
    </message>
    <message>
        <source>Start the local stack on the page Services, or name the address of a JMX exporter in the profile.</source>
        <translation>Den lokalen Stack auf der Seite Dienste starten oder im Profil die Adresse eines JMX-Exporters nennen.</translation>
    </message>
    <message>
        <source>CPU Usage</source>
        <translation>CPU-Auslastung</translation>
    </message>
    <message>
        <source>JVM Memory Used</source>
        <translation>Belegter JVM-Speicher</translation>
    </message>
    <message>
        <source>Time spent in GC</source>
        <translation>Zeit in der GC</translation>
    </message>
    <message>
        <source>Messages In Per Topic</source>
        <translation>Eingehende Nachrichten je Topic</translation>
    </message>
    <message>
        <source>Bytes In Per Topic</source>
        <translation>Eingehende Bytes je Topic</translation>
    </message>
    <message>
        <source>Bytes Out Per Topic</source>
        <translation>Ausgehende Bytes je Topic</translation>
    </message>
</context>
<context>
    <name>docks::MetricsTools</name>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Type a range of time (R)</source>
        <translation>Einen Zeitraum eingeben (R)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Show twice as much time</source>
        <translation>Doppelt so viel Zeit zeigen</translation>
    </message>
    <message>
        <source>Previous range</source>
        <translation>Voriger Zeitraum</translation>
    </message>
    <message>
        <source>The range before this one</source>
        <translation>Der Zeitraum vor diesem</translation>
    </message>
    <message>
        <source>Next range</source>
        <translation>Nächster Zeitraum</translation>
    </message>
    <message>
        <source>The range that was left by going back</source>
        <translation>Der Zeitraum, der beim Zurückgehen verlassen wurde</translation>
    </message>
    <message>
        <source>Pin to compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep this range as dotted curves below those of other ranges</source>
        <translation>Diesen Zeitraum als gepunktete Kurven hinter denen anderer Zeiträume behalten</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Show the values of every panel as a table</source>
        <translation>Die Werte aller Felder als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as charts</source>
        <translation>Als Diagramme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save this page as a picture, or its values as a table</source>
        <translation>Diese Seite als Bild oder ihre Werte als Tabelle speichern</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Values (CSV)…</source>
        <translation>Werte (CSV)…</translation>
    </message>
    <message>
        <source>90m, 14:00 to 14:30, now-6h to now-1h</source>
        <translation>90m, 14:00 bis 14:30, jetzt-6h bis jetzt-1h</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the typed range</source>
        <translation>Den eingegebenen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>A length (90m, 2h 30m, 3d), a time until now (14:00), or two times: 2026-11-29 10:00 to 12:00, yesterday, now-6h to now-1h. With the mouse: drag in a chart to zoom, double-click to zoom out.</source>
        <translation>Eine Dauer (90m, 2h 30m, 3d), eine Zeit bis jetzt (14:00) oder zwei Zeiten: 2026-11-29 10:00 bis 12:00, gestern, jetzt-6h bis jetzt-1h. Mit der Maus: in einem Diagramm ziehen zoomt hinein, ein Doppelklick heraus.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>docks::NewestEventsPanel</name>
    <message>
        <source>Newest events</source>
        <translation>Neueste Events</translation>
    </message>
    <message>
        <source>Pause the newest events</source>
        <translation>Neueste Events anhalten</translation>
    </message>
    <message>
        <source>Filter events on their page</source>
        <translation>Events auf ihrer Seite filtern</translation>
    </message>
    <message>
        <source>More about the newest events</source>
        <translation>Mehr zu den neuesten Events</translation>
    </message>
    <message>
        <source>Open the page Events</source>
        <translation>Seite Events öffnen</translation>
    </message>
    <message>
        <source>Follow the entity of the selected event</source>
        <translation>Entität des gewählten Events verfolgen</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Events</translation>
    </message>
    <message>
        <source>What the engine accepts appears here.</source>
        <translation>Was die Engine annimmt, erscheint hier.</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>angehalten, %1</translation>
    </message>
    <message>
        <source>%1, a sample of them</source>
        <translation>%1, davon eine Auswahl</translation>
    </message>
</context>
<context>
    <name>docks::NoticeList</name>
    <message>
        <source>Notices of this run</source>
        <translation>Meldungen dieses Laufs</translation>
    </message>
</context>
<context>
    <name>docks::NoticePanel</name>
    <message>
        <source>Busiest entities</source>
        <translation>Aktivste Entitäten</translation>
    </message>
    <message>
        <source>Notices or busiest entities</source>
        <translation>Meldungen oder aktivste Entitäten</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Notices  %1</source>
        <translation>Meldungen  %1</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>Nothing changed in the last minute</source>
        <translation>Keine Änderung in der letzten Minute</translation>
    </message>
    <message>
        <source>The entities that change most appear here.</source>
        <translation>Hier erscheinen die Entitäten, die sich am meisten ändern.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Changes a minute</source>
        <translation>Änderungen/min</translation>
    </message>
    <message>
        <source>What happens in this run is kept here.</source>
        <translation>Was in diesem Lauf geschieht, wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>More about notices</source>
        <translation>Mehr zu den Meldungen</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Clear the notices</source>
        <translation>Meldungen leeren</translation>
    </message>
</context>
<context>
    <name>docks::OverviewBody</name>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Reduce motion: the dots stand still</source>
        <translation>Weniger Bewegung: Die Punkte stehen still</translation>
    </message>
    <message>
        <source>More about the flow</source>
        <translation>Mehr zum Fluss</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>No connection to the engine</source>
        <translation>Keine Verbindung zur Engine</translation>
    </message>
    <message>
        <source>The numbers are those of the last second before it was lost. Eventscope tries again by itself.</source>
        <translation>Die Zahlen stammen aus der letzten Sekunde vor dem Abbruch. Eventscope versucht es selbst erneut.</translation>
    </message>
    <message numerus="yes">
        <source>5 stages, 3 stores, %n subscriber(s)</source>
        <translation>
            <numerusform>5 Stufen, 3 Speicher, %n Abonnent</numerusform>
            <numerusform>5 Stufen, 3 Speicher, %n Abonnenten</numerusform>
        </translation>
    </message>
    <message>
        <source>An entity is parked</source>
        <translation>Eine Entität ist geparkt</translation>
    </message>
    <message>
        <source>%1 takes no commands until it is unparked.</source>
        <translation>%1 nimmt keine Commands an, bis sie freigegeben wird.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Die Engine antwortet nicht</translation>
    </message>
    <message>
        <source>It is connected but says nothing: busy, or held up. The numbers are the last it told.</source>
        <translation>Sie ist verbunden, meldet sich aber nicht: beschäftigt oder angehalten. Die Zahlen sind die letzten von ihr.</translation>
    </message>
</context>
<context>
    <name>docks::OverviewHealth</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>5 of 5 running</source>
        <translation>5 von 5 laufen</translation>
    </message>
    <message>
        <source>writes refused: %1</source>
        <translation>Schreiben abgelehnt: %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Event store and snapshots</source>
        <translation>Event-Speicher und Snapshots</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf Platte</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message numerus="yes">
        <source>%n, none behind</source>
        <translation>
            <numerusform>%n, ohne Rückstand</numerusform>
            <numerusform>%n, ohne Rückstand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fall(s) behind</source>
        <translation>
            <numerusform>%n im Rückstand</numerusform>
            <numerusform>%n im Rückstand</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 when full</source>
        <translation>%1 wegen voller Warteschlange</translation>
    </message>
    <message>
        <source>%1 while not ready</source>
        <translation>%1 vor der Bereitschaft</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>only looked at, nothing is written</source>
        <translation>nur angesehen, nichts wird geschrieben</translation>
    </message>
</context>
<context>
    <name>docks::OverviewPage</name>
    <message>
        <source>Connecting to the engine</source>
        <translation>Verbindung zur Engine wird aufgebaut</translation>
    </message>
    <message>
        <source>Demo traffic started</source>
        <translation>Demo-Verkehr gestartet</translation>
    </message>
    <message>
        <source>In %1. Stop it with Ctrl+K, Stop demo traffic.</source>
        <translation>In %1. Zum Stoppen: Strg+K, Demo-Verkehr stoppen.</translation>
    </message>
    <message>
        <source>Welcome and demo data</source>
        <translation>Willkommen und Demo-Daten</translation>
    </message>
    <message>
        <source>Stop demo traffic</source>
        <translation>Demo-Verkehr stoppen</translation>
    </message>
    <message>
        <source>Demo traffic stopped</source>
        <translation>Demo-Verkehr gestoppt</translation>
    </message>
    <message>
        <source>What it created stays.</source>
        <translation>Was er erzeugt hat, bleibt.</translation>
    </message>
    <message>
        <source>Demo traffic did not stop</source>
        <translation>Demo-Verkehr ließ sich nicht stoppen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Jetzt mit der Engine verbinden</translation>
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
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>End to end p99</source>
        <translation>End-to-End p99</translation>
    </message>
    <message>
        <source>Fullest queue</source>
        <translation>Vollste Warteschlange</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>at most %1 in the last minute</source>
        <translation>letzte Minute bis %1</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1, %2 since start</source>
        <translation>%1, %2 seit dem Start</translation>
    </message>
    <message>
        <source>p50 %1 of the last 10 s</source>
        <translation>p50 %1 der letzten 10 s</translation>
    </message>
    <message>
        <source>no command in the last 10 s</source>
        <translation>kein Command in den letzten 10 s</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) in use</source>
        <translation>
            <numerusform>%n Typ in Verwendung</numerusform>
            <numerusform>%n Typen in Verwendung</numerusform>
        </translation>
    </message>
    <message>
        <source>every queue is empty</source>
        <translation>alle sind leer</translation>
    </message>
</context>
<context>
    <name>docks::Page</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
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
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
</context>
<context>
    <name>docks::ParkedBanner</name>
    <message>
        <source>Its commands could not be decided several times, so all are rejected. What it holds is safe. Remove the cause, then let it take commands again.</source>
        <translation>Ihre Commands ließen sich mehrmals nicht entscheiden, deshalb werden alle abgelehnt. Ihr Inhalt ist sicher. Ursache beheben, dann wieder freigeben.</translation>
    </message>
    <message>
        <source>Unpark</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Unpark: let this entity take commands again</source>
        <translation>Freigeben: diese Entität nimmt wieder Commands an</translation>
    </message>
    <message>
        <source>%1: not done</source>
        <translation>%1: nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>It takes commands again. Rejected ones are repeated on the page Commands.</source>
        <translation>Sie nimmt wieder Commands an. Abgelehnte lassen sich auf der Seite Commands wiederholen.</translation>
    </message>
    <message>
        <source>This entity is parked</source>
        <translation>Diese Entität ist geparkt</translation>
    </message>
</context>
<context>
    <name>docks::QueuePanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Queue depths</source>
        <translation>Tiefe der Warteschlangen</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Every queue, with its depth over time</source>
        <translation>Jede Warteschlange mit ihrer Tiefe über die Zeit</translation>
    </message>
    <message>
        <source>waiting for the engine</source>
        <translation>warte auf die Engine</translation>
    </message>
    <message>
        <source>%1 of %2 calm</source>
        <translation>%1 von %2 ruhig</translation>
    </message>
</context>
<context>
    <name>docks::RejectionPanel</name>
    <message>
        <source>Recent rejections</source>
        <translation>Letzte Ablehnungen</translation>
    </message>
    <message>
        <source>No rejected commands</source>
        <translation>Keine abgelehnten Commands</translation>
    </message>
    <message>
        <source>Every command so far was accepted. Rejections appear here with rule and field.</source>
        <translation>Bisher wurde jeder Command angenommen. Ablehnungen erscheinen hier mit Regel und Feld.</translation>
    </message>
    <message>
        <source>%1 in the last minute, newest first</source>
        <translation>%1 in der letzten Minute, neueste zuerst</translation>
    </message>
    <message>
        <source>Filter rejections on the page Commands</source>
        <translation>Ablehnungen auf der Seite Commands filtern</translation>
    </message>
    <message>
        <source>More about recent rejections</source>
        <translation>Mehr zu den letzten Ablehnungen</translation>
    </message>
    <message>
        <source>Open the command</source>
        <translation>Command öffnen</translation>
    </message>
    <message>
        <source>Open the entity</source>
        <translation>Entität öffnen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset the widths</source>
        <translation>Breiten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>docks::SavedViewsPanel</name>
    <message>
        <source>Saved views of this type</source>
        <translation>Gespeicherte Ansichten dieses Typs</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save filter, columns and order as a view</source>
        <translation>Filter, Spalten und Reihenfolge als Ansicht speichern</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>docks::ServicesPage</name>
    <message>
        <source>Asking for the local servers</source>
        <translation>Die lokalen Server werden abgefragt</translation>
    </message>
    <message>
        <source>Local stack</source>
        <translation>Lokaler Stack</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start what does not run</source>
        <translation>Starten, was nicht läuft</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop all services; the data stay</source>
        <translation>Alle Dienste stoppen; die Daten bleiben</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Fetch Apache Kafka and install the packages that are missing</source>
        <translation>Apache Kafka herunterladen und fehlende Pakete installieren</translation>
    </message>
    <message>
        <source>Clean…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Stop all services and remove their data and logs</source>
        <translation>Alle Dienste stoppen und ihre Daten und Logs entfernen</translation>
    </message>
    <message>
        <source>Services of the local stack</source>
        <translation>Dienste des lokalen Stacks</translation>
    </message>
    <message>
        <source>Remove the data and logs of all services?</source>
        <translation>Daten und Logs aller Dienste entfernen?</translation>
    </message>
    <message>
        <source>They are stopped first. What setup fetched stays.</source>
        <translation>Sie werden zuvor gestoppt. Was beim Einrichten geholt wurde, bleibt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove data and logs</source>
        <translation>Daten und Logs entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep data and logs</source>
        <translation>Daten und Logs behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what works</source>
        <translation>Laufenden Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log of the chosen service</source>
        <translation>Log des gewählten Dienstes</translation>
    </message>
    <message>
        <source>The chosen service has written nothing yet.</source>
        <translation>Der gewählte Dienst hat noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>The local servers cannot be seen</source>
        <translation>Die lokalen Server sind nicht zu sehen</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>Set up installs: %1</source>
        <translation>Das Einrichten installiert: %1</translation>
    </message>
    <message>
        <source>On this engine&apos;s machine, 127.0.0.1 only. Data are kept between starts.</source>
        <translation>Auf dem Rechner dieser Engine, nur 127.0.0.1. Daten bleiben zwischen den Starts erhalten.</translation>
    </message>
    <message>
        <source>Set up fetches Apache Kafka, about 55 MB.</source>
        <translation>Das Einrichten lädt Apache Kafka herunter, etwa 55 MB.</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Wird eingerichtet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Wird geleert</translation>
    </message>
    <message>
        <source>It did not come to its end</source>
        <translation>Der Vorgang kam nicht zum Ende</translation>
    </message>
    <message>
        <source>as last seen, the hub is offline</source>
        <translation>wie zuletzt gesehen, der Hub ist offline</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
</context>
<context>
    <name>docks::StreamBanners</name>
    <message>
        <source>Show held back</source>
        <translation>Zurückgehaltene zeigen</translation>
    </message>
    <message>
        <source>Show the rows that were held back</source>
        <translation>Die zurückgehaltenen Zeilen zeigen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume the stream</source>
        <translation>Strom fortsetzen</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>The rows stay; the window goes on where it stopped as soon as the engine answers.</source>
        <translation>Die Zeilen bleiben; das Fenster macht dort weiter, wo es stehen blieb, sobald die Engine antwortet.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Jetzt mit der Engine verbinden</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>Die Engine antwortet nicht.</translation>
    </message>
    <message>
        <source>It is connected but says nothing: busy, or held up. The rows stay.</source>
        <translation>Sie ist verbunden, meldet sich aber nicht: beschäftigt oder angehalten. Die Zeilen bleiben.</translation>
    </message>
    <message>
        <source>Paused: %1 held back,</source>
        <translation>Pausiert: %1 zurückgehalten,</translation>
    </message>
    <message>
        <source>%1 s behind live. Capturing goes on, nothing is dropped.</source>
        <translation>%1 s hinter live. Die Erfassung läuft weiter, nichts wird verworfen.</translation>
    </message>
</context>
<context>
    <name>docks::StreamBar</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter für %1</translation>
    </message>
    <message>
        <source>All rows are shown until the filter is valid.</source>
        <translation>Alle Zeilen werden gezeigt, bis der Filter gültig ist.</translation>
    </message>
    <message>
        <source>Rows follow the last valid filter: %1</source>
        <translation>Die Zeilen folgen dem letzten gültigen Filter: %1</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>%1 rows kept, %2 dropped</source>
        <translation>%1 Zeilen behalten, %2 verworfen</translation>
    </message>
    <message>
        <source>Filtering %1 rows</source>
        <translation>Filtert %1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Clear filter and chips</source>
        <translation>Filter und Chips leeren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation>Zur neuesten Zeile</translation>
    </message>
    <message>
        <source>Copy the filter</source>
        <translation>Filter kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>docks::StreamChips</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>docks::StreamState</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts da</translation>
    </message>
    <message>
        <source>Rows appear as soon as a command is accepted.</source>
        <translation>Zeilen erscheinen, sobald ein Command angenommen ist.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Jetzt eine Verbindung versuchen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Rows appear when the engine answers.</source>
        <translation>Zeilen erscheinen, wenn die Engine antwortet.</translation>
    </message>
    <message>
        <source>No row passes</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>%1 rows are kept; none of them passes the filter and the chip.</source>
        <translation>%1 Zeilen sind aufbewahrt; keine davon passt zu Filter und Chip.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Clear filter and chips</source>
        <translation>Filter und Chips leeren</translation>
    </message>
</context>
<context>
    <name>docks::WelcomePanel</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start with demo data of the chosen domains</source>
        <translation>Mit Demo-Daten der gewählten Domänen starten</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer starten</translation>
    </message>
    <message>
        <source>Start without demo data</source>
        <translation>Ohne Demo-Daten starten</translation>
    </message>
    <message>
        <source>Welcome to Eventscope</source>
        <translation>Willkommen bei Eventscope</translation>
    </message>
    <message>
        <source>See every command become events, state and notifications. Nothing needs to be installed: the engine runs inside this program.</source>
        <translation>Sehen, wie aus jedem Command Events, Zustand und Benachrichtigungen werden. Nichts ist zu installieren: Die Engine läuft in diesem Programm.</translation>
    </message>
    <message>
        <source>Try with demo data</source>
        <translation>Mit Demo-Daten ausprobieren</translation>
    </message>
    <message>
        <source>Demo entities are ordinary entities in the data folder of this engine. The traffic stops when the engine stops, or with the command Stop demo traffic (Ctrl+K).</source>
        <translation>Demo-Entitäten sind gewöhnliche Entitäten im Datenordner dieser Engine. Der Verkehr endet mit der Engine oder mit der Aktion Demo-Verkehr stoppen (Strg+K).</translation>
    </message>
    <message>
        <source>Asking the engine which demos it offers.</source>
        <translation>Die Engine wird gefragt, welche Demos sie anbietet.</translation>
    </message>
    <message>
        <source>This engine offers no demo data: %1</source>
        <translation>Diese Engine bietet keine Demo-Daten an: %1</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Products, customers and purchases</source>
        <translation>Produkte, Kunden und Einkäufe</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Accounts, transfers, balances</source>
        <translation>Konten, Überweisungen, Salden</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Entries and assets with links</source>
        <translation>Einträge und Assets mit Verweisen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Merged field by field</source>
        <translation>Feld für Feld zusammengeführt</translation>
    </message>
    <message>
        <source>%1 %2, %3 commands/s</source>
        <translation>%1 %2, %3 Commands/s</translation>
    </message>
    <message>
        <source>Start with demos</source>
        <translation>Mit Demos starten</translation>
    </message>
    <message numerus="yes">
        <source>Start with %n demo(s)</source>
        <translation>
            <numerusform>Mit %n Demo starten</numerusform>
            <numerusform>Mit %n Demos starten</numerusform>
        </translation>
    </message>
    <message>
        <source>The demos did not start: %1</source>
        <translation>Die Demos sind nicht gestartet: %1</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>hub</name>
    <message>
        <source>Not connected to the engine. The window reconnects by itself.</source>
        <translation>Nicht mit der Engine verbunden. Das Fenster verbindet sich selbst erneut.</translation>
    </message>
    <message>
        <source>No answer in time. The outcome is not known; look before you try again.</source>
        <translation>Keine rechtzeitige Antwort. Das Ergebnis ist unbekannt; vor einem neuen Versuch nachsehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No engine answers at %1.</source>
        <translation>Unter %1 antwortet keine Engine.</translation>
    </message>
    <message>
        <source>The engine at %1 does not accept the token. It is in the file token of its data folder.</source>
        <translation>Die Engine unter %1 nimmt das Token nicht an. Es steht in der Datei token ihres Datenordners.</translation>
    </message>
    <message>
        <source>The engine at %1 ended the connection.</source>
        <translation>Die Engine unter %1 hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The host of %1 is not known.</source>
        <translation>Der Host von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The engine gave no sign of life for %1 s.</source>
        <translation>Die Engine gab %1 s lang kein Lebenszeichen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The window&apos;s settings were damaged</source>
        <translation>Die Einstellungen des Fensters waren beschädigt</translation>
    </message>
    <message>
        <source>It cannot be moved aside: nothing is saved in this run.</source>
        <translation>Sie lässt sich nicht beiseitelegen: Diesmal wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>The usual layout is used. Kept: %1</source>
        <translation>Es gilt das übliche Layout. Aufgehoben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in settings.json</source>
        <translation>
            <numerusform>%n Fehler in settings.json</numerusform>
            <numerusform>%n Fehler in settings.json</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::AuditFacts</name>
    <message>
        <source>The snapshot cannot be read.</source>
        <translation>Der Snapshot ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The snapshot is missing.</source>
        <translation>Der Snapshot fehlt.</translation>
    </message>
    <message>
        <source>the snapshot is written anew from its events</source>
        <translation>der Snapshot wird aus seinen Ereignissen neu geschrieben</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>die Version</translation>
    </message>
    <message>
        <source>the place of its last event</source>
        <translation>der Ort seines letzten Ereignisses</translation>
    </message>
    <message>
        <source>the place of its first event</source>
        <translation>der Ort seines ersten Ereignisses</translation>
    </message>
    <message>
        <source>%1 (secret) is not what version %2 made it.</source>
        <translation>%1 (geheim) ist nicht, was Version %2 daraus gemacht hat.</translation>
    </message>
    <message>
        <source>%1 (secret) is put right</source>
        <translation>%1 (geheim) wird berichtigt</translation>
    </message>
    <message>
        <source>%1 is %2, and no event brings it.</source>
        <translation>%1 ist %2, und kein Ereignis bringt das.</translation>
    </message>
    <message>
        <source>%1 goes away</source>
        <translation>%1 entfällt</translation>
    </message>
    <message>
        <source>%1 is missing; version %2 made it %3.</source>
        <translation>%1 fehlt; seit Version %2 ist es %3.</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wird zu %2</translation>
    </message>
    <message>
        <source>%1 is %2; version %3 made it %4.</source>
        <translation>%1 ist %2; seit Version %3 müsste es %4 sein.</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: aus %2 wird %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n weiteres Feld</numerusform>
            <numerusform>%n weitere Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is broken in “%2” at event %3: expected %4, found %5.</source>
        <translation>%1 ist in „%2“ bei Ereignis %3 verletzt: erwartet %4, gefunden %5.</translation>
    </message>
    <message>
        <source>%1 forgets events (%2): after %3 the stores can no longer be rebuilt from the log. Set its retention to -1.</source>
        <translation>%1 vergisst Ereignisse (%2): Nach dem %3 lassen sich die Speicher nicht mehr aus dem Log aufbauen. Setzen Sie die Aufbewahrung auf -1.</translation>
    </message>
    <message>
        <source>%1 forgets events (%2): one day the stores can no longer be rebuilt from the log. Set its retention to -1.</source>
        <translation>%1 vergisst Ereignisse (%2): Eines Tages lassen sich die Speicher nicht mehr aus dem Log aufbauen. Setzen Sie die Aufbewahrung auf -1.</translation>
    </message>
    <message>
        <source>%1 has forgotten its first %2 records: the stores can no longer be rebuilt from the log. Keep backups of them.</source>
        <translation>%1 hat die ersten %2 Datensätze vergessen: Die Speicher lassen sich nicht mehr aus dem Log aufbauen. Halten Sie Sicherungen der Speicher vor.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of somebody else stood in %1 while this engine owned it in the last hour. They do not count; find out who writes there.</source>
        <translation>
            <numerusform>In %1 stand in der letzten Stunde %n fremder Datensatz, während diese Engine der Besitzer war. Er zählt nicht; finden Sie heraus, wer dort schreibt.</numerusform>
            <numerusform>In %1 standen in der letzten Stunde %n fremde Datensätze, während diese Engine der Besitzer war. Sie zählen nicht; finden Sie heraus, wer dort schreibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has one replica, and its broker acknowledges before it syncs: a power cut loses what was acknowledged. Add replicas, or set flush.messages=1.</source>
        <translation>%1 hat nur ein Replikat, und der Broker bestätigt, bevor er auf die Platte schreibt: Ein Stromausfall kostet Bestätigtes. Fügen Sie Replikate hinzu oder setzen Sie flush.messages=1.</translation>
    </message>
    <message>
        <source>%1 lets one replica acknowledge alone (%2): its loss loses what was acknowledged. Set min.insync.replicas=2.</source>
        <translation>%1 lässt ein Replikat allein bestätigen (%2): Fällt es aus, ist Bestätigtes verloren. Setzen Sie min.insync.replicas=2.</translation>
    </message>
    <message>
        <source>%1 lets a replica lead that lags behind (%2): what was acknowledged can vanish. Set it to false.</source>
        <translation>%1 lässt ein Replikat führen, das zurückliegt (%2): Bestätigtes kann verschwinden. Setzen Sie das auf false.</translation>
    </message>
    <message>
        <source>Not audited live</source>
        <translation>Nicht laufend geprüft</translation>
    </message>
    <message>
        <source>Auditing…</source>
        <translation>Prüft …</translation>
    </message>
    <message>
        <source>Audited</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Audit unknown</source>
        <translation>Prüfung unbekannt</translation>
    </message>
    <message>
        <source>Nothing wrong so far. The first round through all entities is not finished.</source>
        <translation>Bisher ist alles in Ordnung. Die erste Runde durch alle Entitäten ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Every accepted event keeps the invariants, and every snapshot is what its events say.</source>
        <translation>Jedes angenommene Ereignis hält die Invarianten ein, und jeder Snapshot ist, was seine Ereignisse sagen.</translation>
    </message>
    <message>
        <source>All is right today. Something can break it tomorrow:</source>
        <translation>Heute stimmt alles. Etwas kann es morgen brechen:</translation>
    </message>
    <message>
        <source>Log and stores do not say the same:</source>
        <translation>Log und Speicher sagen nicht dasselbe:</translation>
    </message>
    <message>
        <source>The engine has not said it yet.</source>
        <translation>Die Engine hat es noch nicht gesagt.</translation>
    </message>
    <message>
        <source>the mark “deleted”</source>
        <translation>das Kennzeichen „gelöscht“</translation>
    </message>
    <message>
        <source>On this profile log and stores are one file with one transaction for each batch, so they cannot part. “eventscope-cli verify” checks all invariants of that file.</source>
        <translation>Bei diesem Profil sind Log und Speicher eine Datei mit einer Transaktion je Stapel, sie können also nicht auseinanderlaufen. „eventscope-cli verify“ prüft alle Invarianten dieser Datei.</translation>
    </message>
    <message>
        <source>Every command has one outcome, in the order of the commands</source>
        <translation>Jeder Befehl hat ein Ergebnis, in der Reihenfolge der Befehle</translation>
    </message>
    <message>
        <source>The events of a domain are numbered without a gap</source>
        <translation>Die Ereignisse einer Domäne sind lückenlos nummeriert</translation>
    </message>
    <message>
        <source>The versions of an entity have no gap, and every event has the id that follows from its command</source>
        <translation>Die Versionen einer Entität sind lückenlos, und jedes Ereignis hat die ID, die sich aus seinem Befehl ergibt</translation>
    </message>
    <message>
        <source>The event store holds what the log says</source>
        <translation>Der Ereignisspeicher enthält, was das Log sagt</translation>
    </message>
    <message>
        <source>Every snapshot is what the events of its entity say</source>
        <translation>Jeder Snapshot ist, was die Ereignisse seiner Entität sagen</translation>
    </message>
    <message>
        <source>Money only changes hands: the sum of all balances stays the same</source>
        <translation>Geld wechselt nur den Besitzer: die Summe aller Salden bleibt gleich</translation>
    </message>
</context>
<context>
    <name>models::ClusterColumns</name>
    <message>
        <source>forever</source>
        <translation>für immer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>dieses Topic</translation>
    </message>
    <message>
        <source>broker&apos;s file</source>
        <translation>Datei des Brokers</translation>
    </message>
    <message>
        <source>broker, at run time</source>
        <translation>Broker, im Betrieb</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Falling behind</source>
        <translation>Fällt zurück</translation>
    </message>
    <message>
        <source>Rewound</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Steht still</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Anspruch</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Fenced</source>
        <translation>Ausgesperrt</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>Zerrissen</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Fremd</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation>%1, %2 zurück</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Zufluss/s</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>verdichtet</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>End-Offset</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Zufluss</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Gleichauf</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Lag, msgs</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Lag, s</source>
        <translation>Rückstand, s</translation>
    </message>
    <message>
        <source>Caught up in</source>
        <translation>Aufgeholt in</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>no member</source>
        <translation>kein Mitglied</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>noch nicht gebraucht</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Antwortet in</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>Löschsatz</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>not catching up</source>
        <translation>holt nicht auf</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>The size on disk needs the broker&apos;s metrics exporter.</source>
        <translation>Die Größe auf der Platte braucht den Metrik-Exporter des Brokers.</translation>
    </message>
    <message>
        <source>Every engine reads it as part of the log.</source>
        <translation>Jede Engine liest ihn als Teil des Logs.</translation>
    </message>
    <message>
        <source>What somebody asked for; events answer it.</source>
        <translation>Was jemand angefordert hat; Events antworten darauf.</translation>
    </message>
    <message>
        <source>An engine took over this partition here.</source>
        <translation>Hier hat eine Engine diese Partition übernommen.</translation>
    </message>
    <message>
        <source>The other records of its command follow.</source>
        <translation>Die übrigen Datensätze seines Commands folgen noch.</translation>
    </message>
    <message>
        <source>It was written before; readers leave it out.</source>
        <translation>Er wurde schon einmal geschrieben; Leser lassen ihn aus.</translation>
    </message>
    <message>
        <source>An engine wrote it that no longer owned the partition; readers leave it out.</source>
        <translation>Eine Engine schrieb ihn, der die Partition nicht mehr gehörte; Leser lassen ihn aus.</translation>
    </message>
    <message>
        <source>The other records of its command never came; readers leave it out.</source>
        <translation>Die übrigen Datensätze seines Commands kamen nie; Leser lassen ihn aus.</translation>
    </message>
    <message>
        <source>No engine wrote it; readers leave it out.</source>
        <translation>Keine Engine hat ihn geschrieben; Leser lassen ihn aus.</translation>
    </message>
    <message>
        <source>Something before it is missing: what its writer wrote from here on counts for nothing.</source>
        <translation>Davor fehlt etwas: was sein Schreiber ab hier schrieb, zählt nicht.</translation>
    </message>
    <message>
        <source>Its writer saw another history: what it wrote from here on counts for nothing.</source>
        <translation>Sein Schreiber sah eine andere Vorgeschichte: was er ab hier schrieb, zählt nicht.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>What stands before it was not read. Read from the beginning to judge it.</source>
        <translation>Was davor steht, wurde nicht gelesen. Vom Anfang an lesen, um ihn zu beurteilen.</translation>
    </message>
</context>
<context>
    <name>models::CommandStream</name>
    <message>
        <source>Submitted</source>
        <translation>Abgesendet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>models::EntityTableModel</name>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version of an entity, column header</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>No order by this column: its titles belong to other entities.</source>
        <translation>Nach dieser Spalte lässt sich nicht sortieren: Ihre Titel gehören zu anderen Entitäten.</translation>
    </message>
</context>
<context>
    <name>models::EventStream</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
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
        <translation>Zeit</translation>
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
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Command id</source>
        <translation>Command-ID</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
</context>
<context>
    <name>models::ServiceTableModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausgefallen</translation>
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
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
        <translation>RAM</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
</context>
<context>
    <name>views::ChartLegend</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
</context>
<context>
    <name>views::ConflictRows</name>
    <message>
        <source>Take the saved value of %1</source>
        <translation>Gespeicherten Wert von %1 übernehmen</translation>
    </message>
    <message>
        <source>Keep your value of %1</source>
        <translation>Eigenen Wert von %1 behalten</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremd</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Was %1, %2</source>
        <translation>Vorher %1, %2</translation>
    </message>
    <message>
        <source>Take the saved value of %1: %2</source>
        <translation>Gespeicherten Wert von %1 übernehmen: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Keep your value of %1: %2</source>
        <translation>Eigenen Wert von %1 behalten: %2</translation>
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
        <translation>Bereich zurückholen: %1</translation>
    </message>
    <message>
        <source>Show the panel in its own window: %1</source>
        <translation>Bereich in eigenem Fenster zeigen: %1</translation>
    </message>
</context>
<context>
    <name>views::EntityField</name>
    <message>
        <source>set by the rules</source>
        <translation>von den Regeln gesetzt</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>One item a line</source>
        <translation>Ein Eintrag je Zeile</translation>
    </message>
    <message>
        <source>Choose one of the %1 that are found.</source>
        <translation>Einen der gefundenen Einträge aus %1 wählen.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>you both changed this</source>
        <translation>beidseitig geändert</translation>
    </message>
    <message>
        <source>%1 needs a correction</source>
        <translation>%1 braucht eine Korrektur</translation>
    </message>
    <message>
        <source>Invisible characters in it are written as \uXXXX.</source>
        <translation>Unsichtbare Zeichen darin stehen als \uXXXX da.</translation>
    </message>
</context>
<context>
    <name>views::EntityForm</name>
    <message>
        <source>only you changed this</source>
        <translation>nur hier geändert</translation>
    </message>
    <message>
        <source>taken over from version %1</source>
        <translation>aus Version %1 übernommen</translation>
    </message>
    <message>
        <source>Changed while you were typing</source>
        <translation>Während der Eingabe geändert</translation>
    </message>
    <message>
        <source>Changed by %1 while you were typing</source>
        <translation>Während der Eingabe von %1 geändert</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> um %1</translation>
    </message>
    <message>
        <source>You started from version %1; version %2 was saved%3.</source>
        <translation>Ausgangspunkt war Version %1; Version %2 wurde%3 gespeichert.</translation>
    </message>
    <message>
        <source>%1 Everything merges; save when you are ready.</source>
        <translation>%1 Alles lässt sich zusammenführen; bei Bedarf speichern.</translation>
    </message>
    <message>
        <source>%1 Choose for %2, the rest merges.</source>
        <translation>%1 Für %2 wählen, der Rest wird zusammengeführt.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Its history stays. Undo brings all fields back.</source>
        <translation>Der Verlauf bleibt. Rückgängig holt alle Felder zurück.</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Rule %1. Nothing was changed.</source>
        <translation>Regel %1. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>views::EntityFormFooter</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Formular speichern</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Ask the rules without saving</source>
        <translation>Die Regeln fragen, ohne zu speichern</translation>
    </message>
    <message>
        <source>Ask the rules; nothing is saved</source>
        <translation>Die Regeln fragen; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Eingaben verwerfen</translation>
    </message>
    <message>
        <source>Delete this %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete (can be undone)</source>
        <translation>Löschen (lässt sich rückgängig machen)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to choose</source>
        <translation>
            <numerusform>%n Feld zu wählen</numerusform>
            <numerusform>%n Felder zu wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict settled</source>
        <translation>Konflikt gelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, nothing changed</source>
        <translation>Version %1, nichts geändert</translation>
    </message>
    <message>
        <source>append-only: version %1 stays as it is</source>
        <translation>nur anfügen: Version %1 bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>%1 is checked by the rules when you save</source>
        <translation>%1 wird beim Speichern von den Regeln geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n Feld zu korrigieren</numerusform>
            <numerusform>%n Felder zu korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Version %1 speichern</translation>
    </message>
</context>
<context>
    <name>views::FilterLine</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Proposals for the filter</source>
        <translation>Vorschläge für den Filter</translation>
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
        <translation>untätig</translation>
    </message>
    <message>
        <source>over 80 % full</source>
        <translation>über 80 % voll</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Flow of commands through the engine</source>
        <translation>Weg der Commands durch die Engine</translation>
    </message>
    <message>
        <source>Commands %1, rejected %2, events %3 into the log, %4 to subscribers, end to end p99 %5</source>
        <translation>Commands %1, abgelehnt %2, Events %3 ins Log, %4 an Abonnenten, End-to-End p99 %5</translation>
    </message>
    <message>
        <source>Command to subscriber</source>
        <translation>Command zum Abonnenten</translation>
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
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>Persister</source>
        <translation>Persister</translation>
    </message>
    <message>
        <source>stores events</source>
        <translation>speichert Events</translation>
    </message>
    <message>
        <source>Materializer</source>
        <translation>Materializer</translation>
    </message>
    <message>
        <source>evolves states</source>
        <translation>leitet Zustand ab</translation>
    </message>
    <message>
        <source>Notifier</source>
        <translation>Notifier</translation>
    </message>
    <message>
        <source>queue %1 of %2</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Events</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Event store</source>
        <translation>Event-Store</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf Platte</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>%1 entities</source>
        <translation>%1 Entitäten</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>%1 seit dem Start</translation>
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
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
</context>
<context>
    <name>views::FormField</name>
    <message>
        <source>%1 needs a correction</source>
        <translation>%1 braucht eine Korrektur</translation>
    </message>
</context>
<context>
    <name>views::HeatScale</name>
    <message>
        <source>%1 commands per cell</source>
        <translation>%1 Commands je Zelle</translation>
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
            <numerusform>%Ln Command in %1</numerusform>
            <numerusform>%Ln Commands in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>views::LagChart</name>
    <message>
        <source>now %1 %2, at most %3 %2</source>
        <translation>jetzt %1 %2, höchstens %3 %2</translation>
    </message>
</context>
<context>
    <name>views::PlainTextView</name>
    <message>
        <source>%1, up and down</source>
        <translation>%1, auf und ab</translation>
    </message>
    <message>
        <source>%1, left and right</source>
        <translation>%1, nach links und rechts</translation>
    </message>
</context>
<context>
    <name>views::ReferencePicker</name>
    <message>
        <source>Search %1</source>
        <translation>%1 durchsuchen</translation>
    </message>
    <message>
        <source>Found for %1</source>
        <translation>Gefunden für %1</translation>
    </message>
</context>
<context>
    <name>views::SecretRows</name>
    <message>
        <source>%1, shown once</source>
        <translation>%1, einmalig gezeigt</translation>
    </message>
    <message>
        <source>Secret %1</source>
        <translation>Geheimnis %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy secret %1</source>
        <translation>Geheimnis %1 kopieren</translation>
    </message>
    <message>
        <source>Keep it now: the log holds only its fingerprint, so nobody can show it again.</source>
        <translation>Jetzt sichern: Das Log enthält nur den Fingerabdruck, niemand kann es erneut zeigen.</translation>
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
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
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
        <translation>Schließen: %1</translation>
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
        <translation>Über Eventscope</translation>
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
        <translation>Sehen, wie aus jedem Command Events, Zustand und Benachrichtigungen werden.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License 3 or later</source>
        <translation>GNU General Public License 3 oder neuer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the window About</source>
        <translation>Fenster Über Eventscope schließen</translation>
    </message>
</context>
<context>
    <name>window::CommandPalette</name>
    <message>
        <source>Search for actions, entities and settings</source>
        <translation>Aktionen, Entitäten und Einstellungen suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Aktion ausführen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>High water</source>
        <translation>Höchststand</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Items/s</source>
        <translation>Einträge/s</translation>
    </message>
    <message>
        <source>Backlog, bytes</source>
        <translation>Rückstand, Bytes</translation>
    </message>
    <message>
        <source>Resyncs</source>
        <translation>Resyncs</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>every hand-over between threads</source>
        <translation>jede Übergabe zwischen Threads</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>of the hub</source>
        <translation>des Hubs</translation>
    </message>
    <message>
        <source>In the metrics</source>
        <translation>In den Metriken</translation>
    </message>
</context>
<context>
    <name>window::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Text of the user guide</source>
        <translation>Text der Anleitung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the user guide</source>
        <translation>Anleitung schließen</translation>
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
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>Zustand der Engine</translation>
    </message>
    <message>
        <source>Writing works again</source>
        <translation>Das Schreiben geht wieder</translation>
    </message>
    <message>
        <source>Nothing is written now</source>
        <translation>Zurzeit wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing is written now.</source>
        <translation>Zurzeit wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>Lesen geht.</translation>
    </message>
    <message>
        <source>A store was written again.</source>
        <translation>Ein Speicher wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>A Redis server had lost what it held, or was set back. The engine has read the log again, and the store is whole.</source>
        <translation>Ein Redis-Server hatte seinen Inhalt verloren oder war zurückgesetzt worden. Die Engine hat das Log noch einmal gelesen, und der Speicher ist wieder vollständig.</translation>
    </message>
    <message>
        <source>A store was written again</source>
        <translation>Ein Speicher wurde neu geschrieben</translation>
    </message>
    <message>
        <source>A Redis server had lost what it held, or was set back.</source>
        <translation>Ein Redis-Server hatte seinen Inhalt verloren oder war zurückgesetzt worden.</translation>
    </message>
    <message>
        <source>Nothing that was accepted is lost.</source>
        <translation>Nichts Angenommenes ist verloren.</translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message>
        <source>Connection to the hub lost</source>
        <translation>Verbindung zum Hub verloren</translation>
    </message>
    <message>
        <source>Eventscope</source>
        <translation>Eventscope</translation>
    </message>
    <message>
        <source>The profile %1 cannot be opened</source>
        <translation>Das Profil %1 kann nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>window::Menu</name>
    <message>
        <source>Theme as the system</source>
        <translation>Design wie das System</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>About Eventscope</source>
        <translation>Über Eventscope</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Operate: rows first</source>
        <translation>Betrieb: zuerst die Zeilen</translation>
    </message>
    <message>
        <source>Debug: details first</source>
        <translation>Fehlersuche: zuerst die Einzelheiten</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Anleitung</translation>
    </message>
</context>
<context>
    <name>window::NoticesPopup</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Clear all notices</source>
        <translation>Alle Meldungen löschen</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>What happens while you look elsewhere appears here.</source>
        <translation>Was in der Zwischenzeit geschieht, erscheint hier.</translation>
    </message>
    <message>
        <source>List of notices</source>
        <translation>Liste der Meldungen</translation>
    </message>
    <message>
        <source>Click a notice to run its action, or press Enter</source>
        <translation>Klick oder Eingabetaste führt die Aktion einer Meldung aus</translation>
    </message>
</context>
<context>
    <name>window::PaletteSource</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Design wie das System</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>About Eventscope</source>
        <translation>Über Eventscope</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Anordnung %1</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>Test the connection of %1</source>
        <translation>Verbindung von %1 prüfen</translation>
    </message>
</context>
<context>
    <name>window::ProfileMenu</name>
    <message>
        <source>The engine at %1 decides about its profile</source>
        <translation>Über das Profil entscheidet die Engine auf %1</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>fehlerhaft: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Dateien: %1</translation>
    </message>
    <message>
        <source>Test a connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
</context>
<context>
    <name>window::ProfileTestDialog</name>
    <message>
        <source>Cancel the test</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Connection test of %1</source>
        <translation>Verbindungsprüfung von %1</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>Schritte der Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the connection test</source>
        <translation>Verbindungsprüfung schließen</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Redis of the events</source>
        <translation>Redis der Events</translation>
    </message>
    <message>
        <source>Redis of the snapshots</source>
        <translation>Redis der Snapshots</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>Broker erreichen</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Sign in with SASL</source>
        <translation>Mit SASL anmelden</translation>
    </message>
    <message>
        <source>Identity of the cluster</source>
        <translation>Identität des Clusters</translation>
    </message>
    <message>
        <source>Our topics</source>
        <translation>Unsere Topics</translation>
    </message>
    <message>
        <source>Reach, TLS</source>
        <translation>Erreichen, TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Version 7 or later</source>
        <translation>Version 7 oder neuer</translation>
    </message>
    <message>
        <source>Data are loaded</source>
        <translation>Daten sind geladen</translation>
    </message>
    <message>
        <source>No replica</source>
        <translation>Keine Replik</translation>
    </message>
    <message>
        <source>Evicts nothing</source>
        <translation>Verdrängt nichts</translation>
    </message>
    <message>
        <source>Append-only file</source>
        <translation>Append-only-Datei</translation>
    </message>
    <message>
        <source>Copy of this log</source>
        <translation>Kopie dieses Logs</translation>
    </message>
    <message>
        <source>Exporter of the broker</source>
        <translation>Exporter des Brokers</translation>
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
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 steps</source>
        <translation>Nach %1 von %2 Schritten abgebrochen</translation>
    </message>
    <message>
        <source>Testing: %1 of %2 steps</source>
        <translation>Wird geprüft: %1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed</source>
        <translation>
            <numerusform>%n Schritt fehlgeschlagen</numerusform>
            <numerusform>%n Schritte fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Cancel the connection test</source>
        <translation>Verbindungsprüfung abbrechen</translation>
    </message>
    <message>
        <source>Test the connection again</source>
        <translation>Verbindung noch einmal prüfen</translation>
    </message>
    <message>
        <source>Skipped: the profile names none</source>
        <translation>Übersprungen: das Profil nennt nichts dafür</translation>
    </message>
    <message>
        <source>Skipped: the profile names no Redis</source>
        <translation>Übersprungen: das Profil nennt kein Redis</translation>
    </message>
    <message>
        <source>Skipped: an earlier step has failed</source>
        <translation>Übersprungen: ein früherer Schritt ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>window::Rail</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
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
        <translation>End-to-End p99</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Schlangen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Design: %1</translation>
    </message>
    <message>
        <source>Switch the theme: dark, light, as the system</source>
        <translation>Design wechseln: dunkel, hell, wie das System</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 of %2 calm</source>
        <translation>%1 von %2 ruhig</translation>
    </message>
    <message>
        <source>fullest %1 %</source>
        <translation>vollste %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 von %2 MB</translation>
    </message>
</context>
<context>
    <name>window::TopBar</name>
    <message>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <source>Main menu (Alt+M)</source>
        <translation>Hauptmenü (Alt+M)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Aktion ausführen</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl+K)</source>
        <translation>Suchen oder Aktion ausführen (Strg+K)</translation>
    </message>
    <message>
        <source>Resume the stream</source>
        <translation>Strom fortsetzen</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n ungelesene Meldung</numerusform>
            <numerusform>%n ungelesene Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>Pausiert %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Offline: connect now</source>
        <translation>Offline: jetzt verbinden</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Anordnung %1</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Anordnung: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The engine is connected, but says nothing. What is shown may be old.</source>
        <translation>Die Engine ist verbunden, meldet sich aber nicht. Das Gezeigte kann veraltet sein.</translation>
    </message>
    <message>
        <source>Profile %1: switch, test</source>
        <translation>Profil %1: wechseln, prüfen</translation>
    </message>
</context>
</TS>
