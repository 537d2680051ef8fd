<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>CheckText</name>
    <message>
        <source>Type is known</source>
        <translation>El tipo es conocido</translation>
    </message>
    <message>
        <source>Type allows this command</source>
        <translation>El tipo permite este comando</translation>
    </message>
    <message>
        <source>Fields keep the schema</source>
        <translation>Los campos cumplen el esquema</translation>
    </message>
    <message>
        <source>Id is free</source>
        <translation>El id está libre</translation>
    </message>
    <message>
        <source>Entity exists</source>
        <translation>La entidad existe</translation>
    </message>
    <message>
        <source>Version is the expected one</source>
        <translation>La versión es la esperada</translation>
    </message>
    <message>
        <source>References exist</source>
        <translation>Las referencias existen</translation>
    </message>
    <message>
        <source>Nothing refers to it</source>
        <translation>Nada se refiere a ella</translation>
    </message>
    <message>
        <source>Amount is positive</source>
        <translation>El importe es positivo</translation>
    </message>
    <message>
        <source>From is a valid number of this bank</source>
        <translation>El origen es un número válido de este banco</translation>
    </message>
    <message>
        <source>From and to differ</source>
        <translation>El origen y el destino son distintos</translation>
    </message>
    <message>
        <source>From or to is known at this bank</source>
        <translation>El origen o el destino es conocido en este banco</translation>
    </message>
    <message>
        <source>From is known at this bank</source>
        <translation>El origen es conocido en este banco</translation>
    </message>
    <message>
        <source>Token matches</source>
        <translation>El token coincide</translation>
    </message>
    <message>
        <source>Balances stay within their range</source>
        <translation>Los saldos quedan dentro de su rango</translation>
    </message>
    <message>
        <source>Balance stays above the limit</source>
        <translation>El saldo queda por encima del límite</translation>
    </message>
    <message>
        <source>To is known where it belongs to this bank</source>
        <translation>El destino es conocido si pertenece a este banco</translation>
    </message>
    <message>
        <source>To is a valid number</source>
        <translation>El destino es un número válido</translation>
    </message>
    <message>
        <source>User may pay in cash</source>
        <translation>El usuario puede ingresar efectivo</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>product</source>
        <comment>in a command</comment>
        <translation>producto</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>in a command</comment>
        <translation>cliente</translation>
    </message>
    <message>
        <source>purchase</source>
        <comment>in a command</comment>
        <translation>compra</translation>
    </message>
    <message>
        <source>account</source>
        <comment>in a command</comment>
        <translation>cuenta</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>in a command</comment>
        <translation>transferencia</translation>
    </message>
    <message>
        <source>document</source>
        <comment>in a command</comment>
        <translation>documento</translation>
    </message>
    <message>
        <source>entry</source>
        <comment>in a command</comment>
        <translation>entrada</translation>
    </message>
    <message>
        <source>asset</source>
        <comment>in a command</comment>
        <translation>recurso</translation>
    </message>
    <message>
        <source>Transfer money</source>
        <translation>Transferir dinero</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>Crear %1</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>Actualizar %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restaurar %1</translation>
    </message>
    <message>
        <source>Unpark %1</source>
        <translation>Liberar %1</translation>
    </message>
    <message>
        <source>Command on %1</source>
        <translation>Comando sobre %1</translation>
    </message>
</context>
<context>
    <name>ConnectionFault</name>
    <message>
        <source>The engine does not accept the token</source>
        <translation>El motor no acepta el token</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>El motor no responde</translation>
    </message>
    <message>
        <source>No connection to the engine</source>
        <translation>Sin conexión con el motor</translation>
    </message>
    <message>
        <source>Eventscope tries again by itself, with the same token.</source>
        <translation>Eventscope vuelve a intentarlo por sí mismo, con el mismo token.</translation>
    </message>
    <message>
        <source>Eventscope tries again by itself. What was accepted is safe in the log.</source>
        <translation>Eventscope vuelve a intentarlo por sí mismo. Lo aceptado está a salvo en el registro.</translation>
    </message>
    <message>
        <source>Check that the engine runs.</source>
        <translation>Comprobar que el motor está en marcha.</translation>
    </message>
    <message>
        <source>Check that it serves at this address and port.</source>
        <translation>Comprobar que atiende en esta dirección y este puerto.</translation>
    </message>
    <message>
        <source>Correct the name of the host in the address.</source>
        <translation>Corregir el nombre del equipo en la dirección.</translation>
    </message>
    <message>
        <source>Start Eventscope again with the token file of this engine.</source>
        <translation>Iniciar Eventscope de nuevo con el archivo de token de este motor.</translation>
    </message>
    <message>
        <source>Check whether the engine was stopped; if it was, start it again.</source>
        <translation>Comprobar si el motor se detuvo y, en ese caso, volver a iniciarlo.</translation>
    </message>
    <message>
        <source>Check whether the engine or its computer hangs or is overloaded.</source>
        <translation>Comprobar si el motor o su equipo está bloqueado o sobrecargado.</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>The servers have not answered yet.</source>
        <translation>Los servidores aún no han respondido.</translation>
    </message>
    <message>
        <source>The log is being read up to its end.</source>
        <translation>El registro se está leyendo hasta el final.</translation>
    </message>
    <message>
        <source>A store lost what it held: it is written again from the log.</source>
        <translation>Un almacén perdió su contenido: se vuelve a escribir a partir del registro.</translation>
    </message>
    <message>
        <source>This profile is only looked at: nothing is written to its cluster.</source>
        <translation>Este perfil solo se consulta: no se escribe nada en su clúster.</translation>
    </message>
    <message>
        <source>%1: the event store holds more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</source>
        <translation>%1: el almacén de eventos contiene más que el registro, que ha perdido su final. «eventscope-cli repair» muestra lo que se haría. (%2)</translation>
    </message>
    <message>
        <source>%1: the snapshots hold more than the log, which has lost its tail. “eventscope-cli repair” shows what would be done. (%2)</source>
        <translation>%1: las instantáneas contienen más que el registro, que ha perdido su final. «eventscope-cli repair» muestra lo que se haría. (%2)</translation>
    </message>
    <message>
        <source>%1: the event store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</source>
        <translation>%1: el almacén de eventos contiene datos de otro clúster. Dé al perfil sus propios servidores Redis o vacíe este.</translation>
    </message>
    <message>
        <source>%1: the snapshot store holds data of another cluster. Give the profile its own Redis servers, or empty this one.</source>
        <translation>%1: el almacén de instantáneas contiene datos de otro clúster. Dé al perfil sus propios servidores Redis o vacíe este.</translation>
    </message>
    <message>
        <source>%1: retention removed what has to be read next: %2 begins at %3, wanted is %4.</source>
        <translation>%1: la retención eliminó lo que toca leer a continuación: %2 empieza en %3 y se necesita %4.</translation>
    </message>
    <message>
        <source>%1: the log no longer holds what has to be read next. %2</source>
        <translation>%1: el registro ya no contiene lo que toca leer a continuación. %2</translation>
    </message>
    <message>
        <source>%1: the group “%2” runs this log too, ours is “%3”. Stop one of them.</source>
        <translation>%1: el grupo «%2» también gestiona este registro; el nuestro es «%3». Detenga uno de los dos.</translation>
    </message>
    <message>
        <source>Redis at %1 is out of memory and takes no writes. Raise its maxmemory or free memory there; writing goes on by itself.</source>
        <translation>Redis en %1 se ha quedado sin memoria y no acepta escrituras. Aumente allí maxmemory o libere memoria; la escritura continúa por sí sola.</translation>
    </message>
    <message>
        <source>Redis at %1 cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or mend its folder; writing goes on by itself.</source>
        <translation>Redis en %1 no puede guardar sus datos en disco y no acepta escrituras (MISCONF). Libere espacio en su disco o arregle su carpeta; la escritura continúa por sí sola.</translation>
    </message>
    <message>
        <source>Redis at %1 is still loading its data from disk. It is asked again until it is done.</source>
        <translation>Redis en %1 aún está cargando sus datos del disco. Se le vuelve a preguntar hasta que termine.</translation>
    </message>
    <message>
        <source>Redis at %1 is a read-only replica. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</source>
        <translation>Redis en %1 es una réplica de solo lectura. Indique en el perfil la dirección de su primario o conviértala en uno con REPLICAOF NO ONE.</translation>
    </message>
    <message>
        <source>Redis at %1 is a replica of %2: what is written there would not last. Give the address of its primary in the profile, or make it one with REPLICAOF NO ONE.</source>
        <translation>Redis en %1 es una réplica de %2: lo que se escribiera allí no duraría. Indique en el perfil la dirección de su primario o conviértala en uno con REPLICAOF NO ONE.</translation>
    </message>
    <message>
        <source>Redis at %1 wants a password, and the profile has none. Enter user and password in the profile.</source>
        <translation>Redis en %1 pide una contraseña y el perfil no tiene ninguna. Indique usuario y contraseña en el perfil.</translation>
    </message>
    <message>
        <source>Redis at %1 does not accept user and password of the profile. Correct them in the profile.</source>
        <translation>Redis en %1 no acepta el usuario y la contraseña del perfil. Corríjalos en el perfil.</translation>
    </message>
    <message>
        <source>Redis at %1 has no password, but the profile sends one. Take it out of the profile, or set it on the server.</source>
        <translation>Redis en %1 no tiene contraseña, pero el perfil envía una. Quítela del perfil o establézcala en el servidor.</translation>
    </message>
    <message>
        <source>The user of the profile may not do this on Redis at %1: %2 Give it the right with ACL SETUSER (all keys es:*, and @read @write @scripting info ping).</source>
        <translation>El usuario del perfil no puede hacer esto en Redis en %1: %2 Dele el permiso con ACL SETUSER (todas las claves es:*, y @read @write @scripting info ping).</translation>
    </message>
    <message>
        <source>Redis at %1 is busy with somebody’s script. It is asked again; SCRIPT KILL ends the script.</source>
        <translation>Redis en %1 está ocupado con el script de otro. Se le vuelve a preguntar; SCRIPT KILL termina el script.</translation>
    </message>
    <message>
        <source>Redis at %1 has too few replicas and takes no writes. Start them, or lower min-replicas-to-write.</source>
        <translation>Redis en %1 tiene muy pocas réplicas y no acepta escrituras. Inícielas o reduzca min-replicas-to-write.</translation>
    </message>
    <message>
        <source>Redis at %1 has as many clients as it takes. Raise its maxclients, or close some.</source>
        <translation>Redis en %1 tiene tantos clientes como admite. Aumente maxclients o cierre algunos.</translation>
    </message>
    <message>
        <source>Redis at %1 is in protected mode and takes no connections from here. Set a password there, or bind it to an address.</source>
        <translation>Redis en %1 está en modo protegido y no acepta conexiones desde aquí. Establezca allí una contraseña o vincúlelo a una dirección.</translation>
    </message>
    <message>
        <source>Redis at %1 is a replica that has lost its primary.</source>
        <translation>Redis en %1 es una réplica que ha perdido su primario.</translation>
    </message>
    <message>
        <source>Redis at %1 cannot be reached (%2). Start it, or correct its address in the profile.</source>
        <translation>No se puede llegar a Redis en %1 (%2). Inícielo o corrija su dirección en el perfil.</translation>
    </message>
    <message>
        <source>Redis at %1 did not answer in time; it is asked again.</source>
        <translation>Redis en %1 no respondió a tiempo; se le vuelve a preguntar.</translation>
    </message>
    <message>
        <source>The connection to Redis at %1 was lost (%2); it is made anew.</source>
        <translation>Se perdió la conexión con Redis en %1 (%2); se vuelve a establecer.</translation>
    </message>
    <message>
        <source>Redis at %1 may evict what it holds (maxmemory-policy %2). Set maxmemory-policy to noeviction there: CONFIG SET maxmemory-policy noeviction.</source>
        <translation>Redis en %1 puede expulsar lo que contiene (maxmemory-policy %2). Ponga allí noeviction: CONFIG SET maxmemory-policy noeviction.</translation>
    </message>
    <message>
        <source>Redis at %1 keeps no append-only file: a restart would lose what was written. Switch it on there: CONFIG SET appendonly yes, and in its configuration.</source>
        <translation>Redis en %1 no lleva un archivo append-only: un reinicio perdería lo escrito. Actívelo allí: CONFIG SET appendonly yes, y en su configuración.</translation>
    </message>
    <message>
        <source>Redis at %1 is version %2; Eventscope needs 7.0 or later. Update the server.</source>
        <translation>Redis en %1 es la versión %2; Eventscope necesita la 7.0 o posterior. Actualice el servidor.</translation>
    </message>
    <message>
        <source>Redis at %1 holds “%2” of another log (%3), not of this one (%4). Give each log its own servers, or let “eventscope-cli repair” empty this one.</source>
        <translation>Redis en %1 contiene «%2» de otro registro (%3), no de este (%4). Dé a cada registro sus propios servidores o deje que «eventscope-cli repair» vacíe este.</translation>
    </message>
    <message>
        <source>Redis at %1 holds %2 events, but its mark says %3: somebody changed it. “eventscope-cli repair” rebuilds the store from the log.</source>
        <translation>Redis en %1 contiene %2 eventos, pero su marca dice %3: alguien lo cambió. «eventscope-cli repair» reconstruye el almacén a partir del registro.</translation>
    </message>
    <message>
        <source>Redis at %1 ends the connection after the first word: see TLS and the certificate in the profile. If it is starting, it is asked again.</source>
        <translation>Redis en %1 corta la conexión tras la primera palabra: revise TLS y el certificado en el perfil. Si está arrancando, se le vuelve a preguntar.</translation>
    </message>
    <message>
        <source>%1. Start the broker, or see “bootstrap” in the profile and the network between.</source>
        <translation>%1. Inicie el broker o revise «bootstrap» en el perfil y la red intermedia.</translation>
    </message>
    <message>
        <source>The broker takes the connection, but does not answer in plain text: it probably expects TLS or SASL on this port. Name “tls” or “sasl” in the profile; if it should not, see whether the broker hangs.</source>
        <translation>El broker acepta la conexión, pero no responde en texto plano: probablemente espera TLS o SASL en este puerto. Indique «tls» o «sasl» en el perfil; si no debería, mire si el broker está colgado.</translation>
    </message>
    <message>
        <source>The broker takes the connection, but does not answer without SASL: it probably expects SASL on this port. Name “sasl” in the profile; if it should not, see whether the broker hangs.</source>
        <translation>El broker acepta la conexión, pero no responde sin SASL: probablemente espera SASL en este puerto. Indique «sasl» en el perfil; si no debería, mire si el broker está colgado.</translation>
    </message>
    <message>
        <source>%1 of ours; missing, or not to be seen by this user: %2. An engine with “duties”: true makes them. The page Kafka works without them.</source>
        <translation>%1 de los nuestros; faltan, o este usuario no los ve: %2. Un motor con «duties»: true los crea. La página Kafka funciona sin ellos.</translation>
    </message>
    <message>
        <source>%1 answers with status %2, but not as such a server does. See “%3” in the profile.</source>
        <translation>%1 responde con el estado %2, pero no como lo hace un servidor así. Vea «%3» en el perfil.</translation>
    </message>
    <message>
        <source>See that the servers run and that address and TLS are right, then try again.</source>
        <translation>Compruebe que los servidores funcionan y que la dirección y TLS son correctos, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The host’s name is not known: see the address of the cluster.</source>
        <translation>No se conoce el nombre del equipo: revise la dirección del clúster.</translation>
    </message>
    <message>
        <source>The user of this profile may not do that: ask for an ACL.</source>
        <translation>El usuario de este perfil no puede hacerlo: pida una ACL.</translation>
    </message>
    <message>
        <source>See user, password and mechanism of the profile.</source>
        <translation>Revise usuario, contraseña y mecanismo del perfil.</translation>
    </message>
    <message>
        <source>User or password is wrong, or the user does not exist for this mechanism.</source>
        <translation>El usuario o la contraseña es incorrecto, o el usuario no existe para este mecanismo.</translation>
    </message>
    <message>
        <source>The server knows no SASL on this port: leave it out, or take another port.</source>
        <translation>El servidor no conoce SASL en este puerto: quítelo o use otro puerto.</translation>
    </message>
    <message>
        <source>Take a mechanism that the server offers.</source>
        <translation>Use un mecanismo que ofrezca el servidor.</translation>
    </message>
    <message>
        <source>Give the certificate of the authority that signed the server’s.</source>
        <translation>Indique el certificado de la autoridad que firmó el del servidor.</translation>
    </message>
    <message>
        <source>The server may not speak TLS on this port, or wants a client certificate.</source>
        <translation>Quizá el servidor no habla TLS en este puerto o pide un certificado de cliente.</translation>
    </message>
    <message>
        <source>The server expects TLS or SASL on this port: see the profile.</source>
        <translation>El servidor espera TLS o SASL en este puerto: vea el perfil.</translation>
    </message>
    <message>
        <source>No server listens there: start it, or see host and port.</source>
        <translation>Ningún servidor escucha ahí: inícielo o revise equipo y puerto.</translation>
    </message>
    <message>
        <source>Kafka: %1 %2</source>
        <translation>Kafka: %1 %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2). Check that the server runs and that the address is right.</source>
        <translation>«%1» no se puede leer (%2). Compruebe que el servidor funciona y que la dirección es correcta.</translation>
    </message>
    <message>
        <source>The topic takes smaller records only: see its max.message.bytes.</source>
        <translation>El topic solo admite registros más pequeños: vea su max.message.bytes.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Its members must stop first.</source>
        <translation>Antes deben detenerse sus miembros.</translation>
    </message>
    <message>
        <source>Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer.</source>
        <translation>Kafka 4.0.0 eliminó esta petición por error: use 3.9, 4.0.1 o posterior.</translation>
    </message>
    <message>
        <source>The request is malformed</source>
        <translation>La petición es incorrecta</translation>
    </message>
    <message>
        <source>The body is too large</source>
        <translation>El contenido es demasiado grande</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>The engine is busy</source>
        <translation>El motor está ocupado</translation>
    </message>
    <message>
        <source>The store takes no writes</source>
        <translation>El almacén no admite escrituras</translation>
    </message>
    <message>
        <source>The engine is not available</source>
        <translation>El motor no está disponible</translation>
    </message>
    <message>
        <source>The Kafka cluster is not available</source>
        <translation>El clúster de Kafka no está disponible</translation>
    </message>
    <message>
        <source>Too large for the topic</source>
        <translation>Demasiado grande para el topic</translation>
    </message>
    <message>
        <source>The version is missing</source>
        <translation>Falta la versión</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Error interno</translation>
    </message>
    <message>
        <source>the topics es.* cannot be read: %1</source>
        <translation>no se pueden leer los topics es.*: %1</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>Needs exactly %n character(s).</source>
        <translation>
            <numerusform>Requiere exactamente %n carácter.</numerusform>
            <numerusform>Requiere exactamente %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1 to %2 characters.</source>
        <translation>Requiere de %1 a %2 caracteres.</translation>
    </message>
    <message numerus="yes">
        <source>Needs at most %n character(s).</source>
        <translation>
            <numerusform>Requiere como máximo %n carácter.</numerusform>
            <numerusform>Requiere como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs at least %n character(s).</source>
        <translation>
            <numerusform>Requiere al menos %n carácter.</numerusform>
            <numerusform>Requiere al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1 from %2 to %3.</source>
        <translation>Requiere %1 de %2 a %3.</translation>
    </message>
    <message>
        <source>Needs %1 of %2 or more.</source>
        <translation>Requiere %1 de %2 o más.</translation>
    </message>
    <message>
        <source>Needs %1 of at most %2.</source>
        <translation>Requiere %1 de %2 como máximo.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Requiere %1.</translation>
    </message>
    <message>
        <source>Needs a UUID, like 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.</source>
        <translation>Requiere un UUID como 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.</translation>
    </message>
    <message>
        <source>Needs an e-mail address, like ted@example.com.</source>
        <translation>Requiere una dirección de correo como ted@example.com.</translation>
    </message>
    <message>
        <source>Needs an address, like https://example.com/picture.png.</source>
        <translation>Requiere una dirección como https://example.com/picture.png.</translation>
    </message>
    <message>
        <source>Needs a date, like 2026-11-24.</source>
        <translation>Requiere una fecha como 2026-11-24.</translation>
    </message>
    <message>
        <source>Needs a date and time, like 2026-11-24T14:32:07Z.</source>
        <translation>Requiere fecha y hora como 2026-11-24T14:32:07Z.</translation>
    </message>
    <message>
        <source>Needs an IBAN, like NL06OPEN0385127746.</source>
        <translation>Requiere un IBAN como NL06OPEN0385127746.</translation>
    </message>
    <message>
        <source>Needs one of: %1.</source>
        <translation>Requiere uno de estos valores: %1.</translation>
    </message>
    <message>
        <source>Needs text that matches %1.</source>
        <translation>Requiere un texto que coincida con %1.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>Needs yes or no.</source>
        <translation>Requiere sí o no.</translation>
    </message>
    <message>
        <source>Needs one of the %1: type to search.</source>
        <translation>Requiere un elemento de %1: escribir para buscar.</translation>
    </message>
    <message>
        <source>One item a line. %1</source>
        <translation>Un elemento por línea. %1</translation>
    </message>
    <message>
        <source>Required: type a text.</source>
        <translation>Obligatorio: escribir un texto.</translation>
    </message>
    <message>
        <source>an amount like %1</source>
        <translation>un importe como %1</translation>
    </message>
    <message>
        <source>Needs at most two decimals, like %1.</source>
        <translation>Requiere como máximo dos decimales, como %1.</translation>
    </message>
    <message>
        <source>Needs an amount of at most %1.</source>
        <translation>Requiere un importe de %1 como máximo.</translation>
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
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>Another console</source>
        <translation>Otra consola</translation>
    </message>
    <message>
        <source>Console on %1</source>
        <translation>Consola en %1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Cliente %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>HeatText</name>
    <message>
        <source>%1 ms and more</source>
        <translation>%1 ms o más</translation>
    </message>
    <message>
        <source>below %1 ms</source>
        <translation>menos de %1 ms</translation>
    </message>
    <message>
        <source>%1 to %2 ms</source>
        <translation>%1 a %2 ms</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>deleted</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurada</translation>
    </message>
    <message>
        <source>created</source>
        <translation>creada</translation>
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
        <translation>por segundo</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>bytes por segundo</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>núcleos</translation>
    </message>
    <message>
        <source>% of the time</source>
        <translation>% del tiempo</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>gateway</translation>
    </message>
    <message>
        <source>validator</source>
        <translation>validador</translation>
    </message>
    <message>
        <source>persister</source>
        <translation>persistidor</translation>
    </message>
    <message>
        <source>materializer</source>
        <translation>materializador</translation>
    </message>
    <message>
        <source>notifier</source>
        <translation>notificador</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>esta consola</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptados</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazados</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>no admitidos</translation>
    </message>
    <message>
        <source>Setup of the local stack</source>
        <translation>Preparación del stack local</translation>
    </message>
    <message>
        <source>Start of the local stack</source>
        <translation>Inicio del stack local</translation>
    </message>
    <message>
        <source>Stop of the local stack</source>
        <translation>Parada del stack local</translation>
    </message>
    <message>
        <source>Clean of the local stack</source>
        <translation>Limpieza del stack local</translation>
    </message>
    <message>
        <source>Demo traffic started</source>
        <translation>Tráfico de demostración iniciado</translation>
    </message>
    <message>
        <source>Demo traffic stopped</source>
        <translation>Tráfico de demostración detenido</translation>
    </message>
    <message>
        <source>The engine became read-only</source>
        <translation>El motor pasó a solo lectura</translation>
    </message>
    <message>
        <source>The engine can write again</source>
        <translation>El motor puede volver a escribir</translation>
    </message>
    <message>
        <source>The group gave %1 to this engine</source>
        <translation>El grupo asignó %1 a este motor</translation>
    </message>
    <message>
        <source>The group took %1 from this engine</source>
        <translation>El grupo retiró %1 a este motor</translation>
    </message>
    <message>
        <source>This engine claimed %1</source>
        <translation>Este motor reclamó %1</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>debe ser un objeto</translation>
    </message>
    <message>
        <source>must be “host:port”</source>
        <translation>debe ser «host:port»</translation>
    </message>
    <message>
        <source>must be “#rrggbb”</source>
        <translation>debe ser «#rrggbb»</translation>
    </message>
    <message>
        <source>must be {&quot;file&quot;: &quot;/path/of/the/secret&quot;} or {&quot;keychain&quot;: &quot;key&quot;}, a key of letters, digits, “-” and “_”; a secret never stands in the profile itself</source>
        <translation>debe ser {&quot;file&quot;: &quot;/ruta/del/secreto&quot;} o {&quot;keychain&quot;: &quot;clave&quot;}, una clave de letras, cifras, «-» y «_»; un secreto nunca está en el propio perfil</translation>
    </message>
    <message>
        <source>must be the name of the file, “%1”</source>
        <translation>debe ser el nombre del archivo, «%1»</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>no se conoce aquí</translation>
    </message>
    <message>
        <source>is missing: the address of a Redis server</source>
        <translation>falta: la dirección de un servidor Redis</translation>
    </message>
    <message>
        <source>is missing: “host:port” of a Kafka server</source>
        <translation>falta: «host:port» de un servidor Kafka</translation>
    </message>
    <message>
        <source>cannot be true while readOnly is true, which it is unless it says false</source>
        <translation>no puede ser true mientras readOnly sea true, y lo es si no dice false</translation>
    </message>
    <message>
        <source>is missing: {&quot;events&quot;: …, &quot;snapshots&quot;: …}; only a profile that is looked at goes without</source>
        <translation>falta: {&quot;events&quot;: …, &quot;snapshots&quot;: …}; solo un perfil de consulta puede ir sin ello</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>The profile “%1” is not right: “%2” %3.</source>
        <translation>El perfil «%1» no es correcto: «%2» %3.</translation>
    </message>
    <message>
        <source>The profile “%1” is not right: %2.</source>
        <translation>El perfil «%1» no es correcto: %2.</translation>
    </message>
    <message>
        <source>There is no profile “%1” (%2). There are: %3.</source>
        <translation>No hay ningún perfil «%1» (%2). Hay: %3.</translation>
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
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes of %n form(s) first?</source>
        <translation>
            <numerusform>¿Guardar primero los cambios de %n formulario?</numerusform>
            <numerusform>¿Guardar primero los cambios de %n formularios?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another profile opens with new pages: what is not saved is lost.</source>
        <translation>Otro perfil se abre con páginas nuevas: lo que no se guarde se pierde.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the forms, then go on</source>
        <translation>Guardar los formularios y continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on without the changes</source>
        <translation>Continuar sin los cambios</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>now</source>
        <comment>range</comment>
        <translation>ahora</translation>
    </message>
    <message>
        <source>today</source>
        <comment>range</comment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>range</comment>
        <translation>ayer</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>The begin has to be before the end.</source>
        <translation>El inicio debe ser anterior al final.</translation>
    </message>
    <message>
        <source>A range is one second at least.</source>
        <translation>Un intervalo dura al menos un segundo.</translation>
    </message>
    <message>
        <source>A range is 400 days at most.</source>
        <translation>Un intervalo dura como máximo 400 días.</translation>
    </message>
    <message>
        <source>That is in the future: nothing is known of it yet.</source>
        <translation>Eso está en el futuro: aún no se sabe nada.</translation>
    </message>
    <message>
        <source>That is before 1970: nothing is known of it.</source>
        <translation>Eso es anterior a 1970: no se sabe nada.</translation>
    </message>
    <message>
        <source>Type for example: 90m, 14:00 to 14:30, now-6h to now-1h, 2026-11-29 10:00 to 12:00.</source>
        <translation>Por ejemplo: 90m, 14:00 a 14:30, ahora-6h a ahora-1h, 2026-11-29 10:00 a 12:00.</translation>
    </message>
    <message>
        <source>last</source>
        <comment>the last 90 minutes</comment>
        <translation>últimos</translation>
    </message>
    <message>
        <source>“%1” is no time. %2</source>
        <translation>«%1» no es una hora. %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
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
        <translation>pasos de %1</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>somebody saved a newer version</source>
        <translation>alguien guardó una versión más reciente</translation>
    </message>
    <message>
        <source>other entities refer to it: change or delete those first</source>
        <translation>otras entidades hacen referencia a ella: cambiarlas o eliminarlas primero</translation>
    </message>
    <message>
        <source>it does not exist any more</source>
        <translation>ya no existe</translation>
    </message>
    <message>
        <source>amount must be positive</source>
        <translation>el importe debe ser positivo</translation>
    </message>
    <message>
        <source>amount too large</source>
        <translation>el importe es demasiado grande</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>fondos insuficientes</translation>
    </message>
    <message>
        <source>invalid token</source>
        <translation>token no válido</translation>
    </message>
    <message>
        <source>from is invalid</source>
        <translation>from no es válido</translation>
    </message>
    <message>
        <source>to is invalid</source>
        <translation>to no es válido</translation>
    </message>
    <message>
        <source>from not known at this bank</source>
        <translation>from no es conocido en este banco</translation>
    </message>
    <message>
        <source>to not known at this bank</source>
        <translation>to no es conocido en este banco</translation>
    </message>
    <message>
        <source>both to and from not known at this bank</source>
        <translation>ni to ni from son conocidos en este banco</translation>
    </message>
    <message>
        <source>from and to can&apos;t be same for transfer</source>
        <translation>from y to no pueden ser iguales en una transferencia</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>es obligatorio</translation>
    </message>
    <message>
        <source>is required and cannot be removed</source>
        <translation>es obligatorio y no se puede quitar</translation>
    </message>
    <message>
        <source>is set by the rules only, not by a command</source>
        <translation>solo lo fijan las reglas, no un comando</translation>
    </message>
    <message>
        <source>is not a field of %1</source>
        <translation>no es un campo de %1</translation>
    </message>
    <message>
        <source>is not of the format %1</source>
        <translation>no tiene el formato %1</translation>
    </message>
    <message>
        <source>must have at least %1 characters, not %2</source>
        <translation>debe tener al menos %1 caracteres, no %2</translation>
    </message>
    <message>
        <source>must have at most %1 characters, not %2</source>
        <translation>debe tener como máximo %1 caracteres, no %2</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>debe ser uno de: %1</translation>
    </message>
    <message>
        <source>must match the pattern %1</source>
        <translation>debe seguir el patrón %1</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>debe ser al menos %1</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>debe ser como máximo %1</translation>
    </message>
    <message>
        <source>must be a number of usual size</source>
        <translation>debe ser un número de tamaño usual</translation>
    </message>
    <message>
        <source>must be an id of 1 to %1 bytes</source>
        <translation>debe ser un id de 1 a %1 bytes</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation>debe ser sí o no</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>must be the id of one of the %1</source>
        <translation>debe ser el id de uno de los elementos de %1</translation>
    </message>
    <message>
        <source>%1 with the id %2 exists already</source>
        <translation>%1 con el id %2 ya existe</translation>
    </message>
    <message>
        <source>it is not deleted</source>
        <translation>no está eliminado</translation>
    </message>
    <message>
        <source>there is no entity with the id %1 among the %2</source>
        <translation>no hay ninguna entidad con el id %1 entre %2</translation>
    </message>
    <message>
        <source>commands at the gateway</source>
        <comment>queue</comment>
        <translation>comandos en el gateway</translation>
    </message>
    <message>
        <source>batches to notify</source>
        <comment>queue</comment>
        <translation>lotes por notificar</translation>
    </message>
    <message>
        <source>batches for the hub</source>
        <comment>queue</comment>
        <translation>lotes para el hub</translation>
    </message>
    <message>
        <source>requests to the hub</source>
        <comment>queue</comment>
        <translation>peticiones al hub</translation>
    </message>
    <message>
        <source>answers from the hub</source>
        <comment>queue</comment>
        <translation>respuestas del hub</translation>
    </message>
    <message>
        <source>frames from the hub</source>
        <comment>queue</comment>
        <translation>tramas del hub</translation>
    </message>
    <message>
        <source>changes of the connection</source>
        <comment>queue</comment>
        <translation>cambios de la conexión</translation>
    </message>
    <message>
        <source>filter and sort jobs</source>
        <comment>queue</comment>
        <translation>tareas de filtro y orden</translation>
    </message>
    <message>
        <source>filtered and sorted rows</source>
        <comment>queue</comment>
        <translation>filas filtradas y ordenadas</translation>
    </message>
    <message>
        <source>payloads to lay out</source>
        <comment>queue</comment>
        <translation>payloads por preparar</translation>
    </message>
    <message>
        <source>payloads laid out</source>
        <comment>queue</comment>
        <translation>payloads preparados</translation>
    </message>
    <message>
        <source>reads that wait</source>
        <comment>queue</comment>
        <translation>lecturas en espera</translation>
    </message>
    <message>
        <source>entities in memory</source>
        <comment>queue</comment>
        <translation>entidades en memoria</translation>
    </message>
    <message>
        <source>rows to export</source>
        <comment>queue</comment>
        <translation>filas por exportar</translation>
    </message>
    <message>
        <source>it is parked: commands on it could not be decided several times</source>
        <translation>está aparcada: varias veces no se pudieron decidir Commands sobre ella</translation>
    </message>
    <message>
        <source>it is not parked</source>
        <translation>no está aparcada</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no puede estar vacío</translation>
    </message>
    <message>
        <source>must be an amount of money</source>
        <translation>debe ser un importe</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>%1 cannot be created</source>
        <translation>no se pueden crear %1</translation>
    </message>
    <message>
        <source>%1 cannot be changed</source>
        <translation>no se pueden modificar %1</translation>
    </message>
    <message>
        <source>%1 cannot be deleted</source>
        <translation>no se pueden eliminar %1</translation>
    </message>
    <message>
        <source>%1 cannot be restored</source>
        <translation>no se pueden restaurar %1</translation>
    </message>
    <message>
        <source>no domain pack describes %1</source>
        <translation>ningún paquete de dominio describe %1</translation>
    </message>
    <message>
        <source>the command could not be decided: %1</source>
        <translation>no se pudo decidir el Command: %1</translation>
    </message>
    <message>
        <source>item %1: %2</source>
        <translation>elemento %1: %2</translation>
    </message>
    <message>
        <source>entities that the audit remembers</source>
        <comment>queue</comment>
        <translation>entidades que la auditoría recuerda</translation>
    </message>
    <message>
        <source>repairs that wait</source>
        <comment>queue</comment>
        <translation>reparaciones en espera</translation>
    </message>
    <message>
        <source>calls of the page Kafka</source>
        <comment>queue</comment>
        <translation>llamadas de la página Kafka</translation>
    </message>
    <message>
        <source>commands without an outcome</source>
        <comment>queue</comment>
        <translation>comandos sin resultado</translation>
    </message>
    <message>
        <source>snapshots found right</source>
        <comment>queue</comment>
        <translation>instantáneas comprobadas</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>no puede consistir solo en espacios</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>The engine does not start</source>
        <translation>El motor no se inicia</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Restore the backup of %1 with %n event(s). What is there now is kept in the data folder, and what can be read of it is exported beside it.</source>
        <translation>
            <numerusform>Restaurar la copia del %1 con %n evento. Lo que hay ahora se conserva en la carpeta de datos, y lo legible se exporta a su lado.</numerusform>
            <numerusform>Restaurar la copia del %1 con %n eventos. Lo que hay ahora se conserva en la carpeta de datos, y lo legible se exporta a su lado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Restaurar copia</translation>
    </message>
    <message>
        <source>Puts the newest backup in place; the damaged files are kept</source>
        <translation>Coloca la copia más reciente; los archivos dañados se conservan</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia</translation>
    </message>
    <message>
        <source>The damaged files are kept.</source>
        <translation>Los archivos dañados se conservan.</translation>
    </message>
    <message>
        <source>Export what can still be read, one JSON object a line. The files themselves stay as they are.</source>
        <translation>Exportar lo que aún se puede leer, un objeto JSON por línea. Los archivos quedan como están.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Reads the damaged files and changes nothing</source>
        <translation>Lee los archivos dañados y no cambia nada</translation>
    </message>
    <message>
        <source>Export what can be read</source>
        <translation>Exportar lo legible</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>Volver a iniciar el motor</translation>
    </message>
    <message>
        <source>What was replaced is kept in %1.</source>
        <translation>Lo reemplazado se conserva en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) could be read and are exported in %1.</source>
        <translation>
            <numerusform>Se pudo leer %n evento posterior; está exportado en %1.</numerusform>
            <numerusform>Se pudieron leer %n eventos posteriores; están exportados en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was restored</source>
        <translation>La copia se ha restaurado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in %1</source>
        <translation>
            <numerusform>%n evento en %1</numerusform>
            <numerusform>%n eventos en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n laguna</numerusform>
            <numerusform>%n lagunas</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported what can be read</source>
        <translation>Se exportó lo legible</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>La exportación ha fallado</translation>
    </message>
    <message>
        <source>Go back to %1, or set right what is wrong and try again.</source>
        <translation>Vuelva a %1, o corrija lo que falla e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>Opens the profile that was open before</source>
        <translation>Abre el perfil que estaba abierto antes</translation>
    </message>
    <message>
        <source>Set right what the reason names and try again, or start Eventscope with another data folder (--data) or profile (--profile).</source>
        <translation>Corregir lo que indica el motivo e intentarlo de nuevo, o iniciar Eventscope con otra carpeta de datos (--data) u otro perfil (--profile).</translation>
    </message>
</context>
<context>
    <name>app::ProfileDesk</name>
    <message>
        <source>one file on this computer</source>
        <translation>un archivo en este equipo</translation>
    </message>
    <message>
        <source>%1, this program is an engine there</source>
        <translation>%1, este programa es allí un motor</translation>
    </message>
    <message>
        <source>%1, only looked at</source>
        <translation>%1, solo se observa</translation>
    </message>
    <message>
        <source>%1, commands may be sent</source>
        <translation>%1, se pueden enviar comandos</translation>
    </message>
    <message>
        <source>Embedded</source>
        <translation>Integrado</translation>
    </message>
    <message>
        <source>Local servers</source>
        <translation>Servidores locales</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>The engine before is closed: what it has accepted is kept. %1</source>
        <translation>Se cierra el motor anterior: lo que aceptó se conserva. %1</translation>
    </message>
    <message>
        <source>Starting the local servers</source>
        <translation>Iniciando los servidores locales</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>This profile is only looked at. Its file says so; changes are turned on there.</source>
        <translation>Este perfil solo se consulta. Así lo dice su archivo; allí se activan los cambios.</translation>
    </message>
</context>
<context>
    <name>docks::AuditDialog</name>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>What the audit found</source>
        <translation>Lo que encontró la auditoría</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the audit</source>
        <translation>Cerrar la auditoría</translation>
    </message>
    <message>
        <source>%1 more; put these right first.</source>
        <translation>%1 más; corrija primero estos.</translation>
    </message>
    <message>
        <source>The comparison waits: %1</source>
        <translation>La comparación espera: %1</translation>
    </message>
    <message>
        <source>This writes over the snapshot, and over nothing else: %1. The engine takes no commands for a few seconds.</source>
        <translation>Esto sobrescribe la instantánea y nada más: %1. El motor no acepta comandos durante unos segundos.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Show what a repair of %1 changes</source>
        <translation>Mostrar qué cambia una reparación de %1</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Write the right snapshot of %1</source>
        <translation>Escribir la instantánea correcta de %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>Leave the snapshot of %1 as it is</source>
        <translation>Dejar la instantánea de %1 como está</translation>
    </message>
    <message>
        <source>The snapshot of %1 is right again</source>
        <translation>La instantánea de %1 vuelve a ser correcta</translation>
    </message>
    <message>
        <source>The next round of the audit looks at it once more.</source>
        <translation>La próxima ronda de la auditoría la revisa otra vez.</translation>
    </message>
    <message>
        <source>%1 was not repaired</source>
        <translation>%1 no se reparó</translation>
    </message>
    <message>
        <source>Events checked</source>
        <translation>Eventos comprobados</translation>
    </message>
    <message>
        <source>Snapshots compared</source>
        <translation>Instantáneas comparadas</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Reparadas</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>midiendo</translation>
    </message>
    <message>
        <source>Outcomes checked</source>
        <translation>Resultados comprobados</translation>
    </message>
    <message>
        <source>Last round ended</source>
        <translation>Última ronda terminada</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Lo que debe cumplirse</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Incumplida</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Se cumple</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>no se vigila</translation>
    </message>
    <message>
        <source>%1 only in rounds</source>
        <translation>%1 solo en rondas</translation>
    </message>
    <message numerus="yes">
        <source>in %n round(s)</source>
        <translation>
            <numerusform>en %n ronda</numerusform>
            <numerusform>en %n rondas</numerusform>
        </translation>
    </message>
    <message>
        <source>snapshots a second</source>
        <translation>instantáneas por segundo</translation>
    </message>
</context>
<context>
    <name>docks::AuditLight</name>
    <message>
        <source>Audit: %1</source>
        <translation>Auditoría: %1</translation>
    </message>
</context>
<context>
    <name>docks::ChartPanel</name>
    <message>
        <source>More for %1</source>
        <translation>Más para %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Valores: %1</translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation>%1, logarítmica</translation>
    </message>
    <message>
        <source>asking Prometheus</source>
        <translation>preguntando a Prometheus</translation>
    </message>
    <message>
        <source>from Prometheus</source>
        <translation>de Prometheus</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>sin datos desde %1</translation>
    </message>
    <message>
        <source>%1 more topics are not kept</source>
        <translation>otros %1 topics no se conservan</translation>
    </message>
    <message>
        <source>No values have come</source>
        <translation>No han llegado valores</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>Nothing in this range</source>
        <translation>Nada en este intervalo</translation>
    </message>
    <message>
        <source>Nothing happened, or the console did not run then.</source>
        <translation>No ocurrió nada, o la consola no estaba en marcha entonces.</translation>
    </message>
    <message>
        <source>dotted: %1</source>
        <translation>punteado: %1</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save values…</source>
        <translation>Guardar valores…</translation>
    </message>
    <message>
        <source>Show our own values</source>
        <translation>Mostrar los valores propios</translation>
    </message>
    <message>
        <source>Ask Prometheus for this range</source>
        <translation>Preguntar a Prometheus por este intervalo</translation>
    </message>
    <message>
        <source>Prometheus did not answer for %1</source>
        <translation>Prometheus no respondió para %1</translation>
    </message>
    <message>
        <source>No topic has traffic yet</source>
        <translation>Ningún topic tiene tráfico todavía</translation>
    </message>
    <message>
        <source>The broker names a topic once records are written to it or read from it.</source>
        <translation>El broker nombra un topic en cuanto se escriben o leen registros en él.</translation>
    </message>
</context>
<context>
    <name>docks::CommandChecks</name>
    <message>
        <source>Rules passed, in this order</source>
        <translation>Reglas superadas, en este orden</translation>
    </message>
    <message>
        <source>Rules passed before one refused</source>
        <translation>Reglas superadas hasta que una rechazó</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Superado: %1</translation>
    </message>
    <message>
        <source>Show fewer rules</source>
        <translation>Mostrar menos reglas</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) before these</source>
        <translation>
            <numerusform>%n regla antes de estas</numerusform>
            <numerusform>%n reglas antes de estas</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the first rules that were passed</source>
        <translation>Ocultar las primeras reglas superadas</translation>
    </message>
    <message>
        <source>Show all rules that were passed</source>
        <translation>Mostrar todas las reglas superadas</translation>
    </message>
</context>
<context>
    <name>docks::CommandEvents</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Event %1 at position %2</source>
        <translation>Evento %1 en la posición %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
</context>
<context>
    <name>docks::CommandPanel</name>
    <message>
        <source>No command selected</source>
        <translation>Ningún comando seleccionado</translation>
    </message>
    <message>
        <source>Select a row to see who asked for what, and what came of it.</source>
        <translation>Seleccionar una fila para ver quién pidió qué y cuál fue el resultado.</translation>
    </message>
    <message>
        <source>Refused by the rules</source>
        <translation>Rechazado por las reglas</translation>
    </message>
    <message>
        <source>Repeat as new</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Repeat this command as a new one</source>
        <translation>Repetir este comando como uno nuevo</translation>
    </message>
    <message>
        <source>Edit the fields and submit them as a new command</source>
        <translation>Editar los campos y enviarlos como un comando nuevo</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Command id</source>
        <translation>ID del comando</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperada</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message numerus="yes">
        <source>Produced %n event(s), one group</source>
        <translation>
            <numerusform>Produjo %n evento, un grupo</numerusform>
            <numerusform>Produjo %n eventos, un grupo</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts of the command</source>
        <translation>Datos del comando</translation>
    </message>
    <message>
        <source>Reading them from the log</source>
        <translation>Se leen del registro</translation>
    </message>
    <message>
        <source>They cannot be read. %1</source>
        <translation>No se pueden leer. %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>It produced no event.</source>
        <translation>No produjo ningún evento.</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Eventos %1</translation>
    </message>
    <message>
        <source>Parts of the command</source>
        <translation>Partes del comando</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Payload of the command</source>
        <translation>Carga útil del comando</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Seguir entidad</translation>
    </message>
    <message>
        <source>Follow the entity of this command</source>
        <translation>Seguir la entidad de este comando</translation>
    </message>
    <message>
        <source>Its events in the live tail</source>
        <translation>Sus eventos en el flujo en vivo</translation>
    </message>
    <message>
        <source>Events of the command</source>
        <translation>Eventos del comando</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <translation>%1: abrir %2</translation>
    </message>
</context>
<context>
    <name>docks::CommandRepeat</name>
    <message>
        <source>Repeat as a new command</source>
        <translation>Repetir como comando nuevo</translation>
    </message>
    <message>
        <source>Fields of the new command as JSON</source>
        <translation>Campos del comando nuevo como JSON</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Submit the new command</source>
        <translation>Enviar el comando nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the repetition</source>
        <translation>Cancelar la repetición</translation>
    </message>
    <message>
        <source>The fields of a command are an object, for example {&quot;name&quot;: &quot;Butter&quot;}.</source>
        <translation>Los campos de un comando son un objeto, por ejemplo {&quot;name&quot;: &quot;Butter&quot;}.</translation>
    </message>
    <message>
        <source>The rules would accept this now.</source>
        <translation>Las reglas aceptarían esto ahora.</translation>
    </message>
    <message>
        <source>The rules would refuse this now: %1</source>
        <translation>Las reglas rechazarían esto ahora: %1</translation>
    </message>
    <message>
        <source>The entity is gone.</source>
        <translation>La entidad ya no existe.</translation>
    </message>
    <message>
        <source>Command submitted</source>
        <translation>Comando enviado</translation>
    </message>
    <message>
        <source>%1 was accepted.</source>
        <translation>%1 fue aceptado.</translation>
    </message>
</context>
<context>
    <name>docks::CommandsPage</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Filter, for example: user != &quot;demo&quot;</source>
        <translation>Filtro, por ejemplo: user != &quot;demo&quot;</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>Aún no hay comandos</translation>
    </message>
    <message>
        <source>Whatever is created, changed or deleted appears here, accepted or rejected with its rule.</source>
        <translation>Todo lo que se crea, cambia o elimina aparece aquí, aceptado o rechazado con su regla.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>whisker: p99 of the last 10 s</source>
        <translation>bigote: p99 de los últimos 10 s</translation>
    </message>
    <message>
        <source>Stages of the command</source>
        <translation>Etapas del comando</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>accepted or rejected</source>
        <translation>aceptado o rechazado</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>tipo de entidad</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>rule that refused</source>
        <translation>regla que rechazó</translation>
    </message>
    <message>
        <source>field that was wrong</source>
        <translation>campo erróneo</translation>
    </message>
    <message>
        <source>number, submit to notify</source>
        <translation>número, de envío a aviso</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>command id</source>
        <translation>ID de comando</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>entero</translation>
    </message>
    <message>
        <source>integer, events it produced</source>
        <translation>entero, eventos producidos</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>ninguno ahora</translation>
    </message>
    <message>
        <source>%1, %2 % rejected</source>
        <translation>%1, %2 % rechazados</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filtrar comandos</translation>
    </message>
    <message>
        <source>Show rejected commands</source>
        <translation>Mostrar comandos rechazados</translation>
    </message>
    <message>
        <source>The command was not found</source>
        <translation>No se encontró el comando</translation>
    </message>
    <message>
        <source>Stages of %1</source>
        <translation>Etapas de %1</translation>
    </message>
    <message>
        <source>The times of commands from an earlier run are not kept</source>
        <translation>Los tiempos de comandos de una ejecución anterior no se conservan</translation>
    </message>
    <message>
        <source>%1 ms from submit to subscribers, slower than %2 % of its kind</source>
        <translation>%1 ms del envío a los suscriptores, más lento que el %2 % de su clase</translation>
    </message>
    <message>
        <source>Gateway: accept</source>
        <translation>Gateway: aceptar</translation>
    </message>
    <message>
        <source>Wait for validator</source>
        <translation>Espera del validador</translation>
    </message>
    <message>
        <source>Validator: decide</source>
        <translation>Validador: decidir</translation>
    </message>
    <message>
        <source>Log: append</source>
        <translation>Registro: anexar</translation>
    </message>
    <message>
        <source>Persister: event store</source>
        <translation>Persistidor: almacén</translation>
    </message>
    <message>
        <source>Materializer: snapshot</source>
        <translation>Materializador: instantánea</translation>
    </message>
    <message>
        <source>Commit: on disk</source>
        <translation>Commit: en disco</translation>
    </message>
    <message>
        <source>Notifier: hub frame</source>
        <translation>Notificador: trama del hub</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Copiar ID del comando</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Conservar solo %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Excluir %1</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Abrir entidad</translation>
    </message>
    <message>
        <source>Follow entity in the live tail</source>
        <translation>Seguir entidad en el flujo en vivo</translation>
    </message>
    <message>
        <source>No times to show</source>
        <translation>No hay tiempos que mostrar</translation>
    </message>
    <message>
        <source>Select a command above to see where its time went.</source>
        <translation>Seleccione un comando arriba para ver en qué se fue su tiempo.</translation>
    </message>
    <message>
        <source>The stages of a command are timed in memory, for this run only.</source>
        <translation>Las etapas de un comando se miden en memoria, solo para esta ejecución.</translation>
    </message>
    <message>
        <source>create, update, delete, restore, unpark</source>
        <translation>create, update, delete, restore, unpark</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>No command waits</source>
        <translation>Ningún comando espera</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) wait for their outcome</source>
        <translation>
            <numerusform>%n comando espera su resultado</numerusform>
            <numerusform>%n comandos esperan su resultado</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands wait at the gateway until the rules have decided them. Each appears here with its outcome.</source>
        <translation>Los comandos esperan en el gateway hasta que las reglas los deciden. Cada uno aparece aquí con su resultado.</translation>
    </message>
    <message>
        <source>More about the stages</source>
        <translation>Más sobre las etapas</translation>
    </message>
    <message>
        <source>Copy the times</source>
        <translation>Copiar los tiempos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
</context>
<context>
    <name>docks::DemoCard</name>
    <message>
        <source>Demo data for %1</source>
        <translation>Datos demo para %1</translation>
    </message>
</context>
<context>
    <name>docks::EntitiesPage</name>
    <message>
        <source>New entity</source>
        <translation>Nueva entidad</translation>
    </message>
    <message>
        <source>No room for another saved view</source>
        <translation>No hay sitio para otra vista</translation>
    </message>
    <message>
        <source>Delete one that is not needed any more.</source>
        <translation>Elimine una que ya no haga falta.</translation>
    </message>
    <message>
        <source>View %1 deleted</source>
        <translation>Vista %1 eliminada</translation>
    </message>
    <message>
        <source>Entities are not touched.</source>
        <translation>Las entidades no se tocan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>Nothing can be created here</source>
        <translation>Aquí no se puede crear nada</translation>
    </message>
</context>
<context>
    <name>docks::EntityColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer las columnas</translation>
    </message>
</context>
<context>
    <name>docks::EntityDirectory</name>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (eliminada)</translation>
    </message>
</context>
<context>
    <name>docks::EntityEditorPanel</name>
    <message>
        <source>saving</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>%1 %2 created</source>
        <translation>Se creó %1 %2</translation>
    </message>
    <message>
        <source>%1 %2 saved</source>
        <translation>Se guardó %1 %2</translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Versión %1.</translation>
    </message>
    <message>
        <source>Show events</source>
        <translation>Mostrar eventos</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Not sent: no connection</source>
        <translation>No enviado: sin conexión</translation>
    </message>
    <message>
        <source>What you typed stays here. Save again once the connection is back.</source>
        <translation>Lo escrito permanece aquí. Guardar de nuevo cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>asking the rules</source>
        <translation>consultando las reglas</translation>
    </message>
    <message>
        <source>The rules would accept this</source>
        <translation>Las reglas aceptarían esto</translation>
    </message>
    <message>
        <source>It would write %1. Nothing was saved.</source>
        <translation>Escribiría %1. No se guardó nada.</translation>
    </message>
    <message>
        <source>%1 %2 was not deleted</source>
        <translation>No se eliminó %1 %2</translation>
    </message>
    <message>
        <source>%1 %2 deleted</source>
        <translation>Se eliminó %1 %2</translation>
    </message>
    <message>
        <source>Version %1. Undo restores all fields.</source>
        <translation>Versión %1. Deshacer restaura todos los campos.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 could not be restored</source>
        <translation>No se pudo restaurar %1</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>Se restauró %1</translation>
    </message>
    <message>
        <source>Version %1, all fields as before.</source>
        <translation>Versión %1, todos los campos como antes.</translation>
    </message>
    <message>
        <source>Open entities</source>
        <translation>Entidades abiertas</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>Cerrar este formulario</translation>
    </message>
    <message>
        <source>No form open</source>
        <translation>Ningún formulario abierto</translation>
    </message>
    <message>
        <source>Choose a row to see and edit it, or create a new one with Ctrl+N.</source>
        <translation>Elegir una fila para verla y editarla, o crear una nueva con Ctrl+N.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>The secret is on the clipboard.</source>
        <translation>El secreto está en el portapapeles.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Keep this form while rows are chosen</source>
        <translation>Conservar este formulario al elegir filas</translation>
    </message>
    <message>
        <source>More for this form</source>
        <translation>Más para este formulario</translation>
    </message>
    <message>
        <source>Too many open forms</source>
        <translation>Demasiados formularios abiertos</translation>
    </message>
    <message>
        <source>Save, discard or unpin one of them first.</source>
        <translation>Primero guarda, descarta o suelta uno de ellos.</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Mostrar sus eventos</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Close all without changes</source>
        <translation>Cerrar todos los que no tienen cambios</translation>
    </message>
</context>
<context>
    <name>docks::EntityExport</name>
    <message>
        <source>The engine does not answer.</source>
        <translation>El motor no responde.</translation>
    </message>
</context>
<context>
    <name>docks::EntityHistoryPanel</name>
    <message>
        <source>History or relations</source>
        <translation>Historial o relaciones</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message numerus="yes">
        <source>History  %n version(s)</source>
        <translation>
            <numerusform>Historial  %n versión</numerusform>
            <numerusform>Historial  %n versiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Relations  %1</source>
        <translation>Relaciones  %1</translation>
    </message>
    <message>
        <source>No entity chosen</source>
        <translation>Ninguna entidad elegida</translation>
    </message>
    <message>
        <source>Choose a row above to see its versions, what changed in each, and its relations.</source>
        <translation>Elegir arriba una fila para ver sus versiones, qué cambió en cada una y sus relaciones.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>Sin relaciones</translation>
    </message>
    <message>
        <source>It refers to nothing, and nothing refers to it.</source>
        <translation>No hace referencia a nada y nada hace referencia a ella.</translation>
    </message>
    <message>
        <source>More for this history</source>
        <translation>Más para este historial</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>The engine takes longer than usual.</source>
        <translation>El motor tarda más de lo habitual.</translation>
    </message>
    <message>
        <source>The relations could not be read</source>
        <translation>No se pudieron leer las relaciones</translation>
    </message>
    <message>
        <source>Reading the relations</source>
        <translation>Leyendo las relaciones</translation>
    </message>
    <message>
        <source>Read history and relations again</source>
        <translation>Leer de nuevo historial y relaciones</translation>
    </message>
    <message>
        <source>Read them again.</source>
        <translation>Leerlas de nuevo.</translation>
    </message>
</context>
<context>
    <name>docks::EntityRelations</name>
    <message>
        <source>Relations of the chosen entity</source>
        <translation>Relaciones de la entidad elegida</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (eliminada)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Hace referencia a</translation>
    </message>
    <message>
        <source>Referred to by %1</source>
        <translation>Referida por %1</translation>
    </message>
</context>
<context>
    <name>docks::EntityTablePanel</name>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Entities of the chosen type</source>
        <translation>Entidades del tipo elegido</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New entity of this type</source>
        <translation>Nueva entidad de este tipo</translation>
    </message>
    <message>
        <source>New (Ctrl+N)</source>
        <translation>Nueva (Ctrl+N)</translation>
    </message>
    <message>
        <source>Filter, for example butter</source>
        <translation>Filtro, por ejemplo butter</translation>
    </message>
    <message>
        <source>Show only entities that contain this text</source>
        <translation>Mostrar solo entidades que contienen este texto</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>%1 found, live</source>
        <translation>%1 encontradas, en vivo</translation>
    </message>
    <message>
        <source>%1 found so far, live</source>
        <translation>%1 encontradas hasta ahora, en vivo</translation>
    </message>
    <message>
        <source>as they were when the connection was lost</source>
        <translation>tal como estaban al perderse la conexión</translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation>%1, en vivo</translation>
    </message>
    <message>
        <source>append-only: no edit, no delete</source>
        <translation>solo anexar: sin editar ni eliminar</translation>
    </message>
    <message>
        <source>no delete</source>
        <translation>sin eliminar</translation>
    </message>
    <message>
        <source>no edit</source>
        <translation>sin editar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Conectar ahora con el motor</translation>
    </message>
    <message>
        <source>Reading entities</source>
        <translation>Leyendo entidades</translation>
    </message>
    <message>
        <source>The entities could not be read</source>
        <translation>No se pudieron leer las entidades</translation>
    </message>
    <message>
        <source>Read them again.</source>
        <translation>Leerlas de nuevo.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read the entities again</source>
        <translation>Leer las entidades de nuevo</translation>
    </message>
    <message>
        <source>Nothing contains &quot;%1&quot;</source>
        <translation>Nada contiene «%1»</translation>
    </message>
    <message>
        <source>The filter looks into ids and all values. New entities that fit appear by themselves.</source>
        <translation>El filtro busca en los ID y en todos los valores. Las nuevas entidades que coincidan aparecen solas.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Show all entities</source>
        <translation>Mostrar todas las entidades</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Aún no hay %1</translation>
    </message>
    <message>
        <source>Create the first one here, or start demo traffic on the page Overview. New ones appear by themselves.</source>
        <translation>Crear aquí la primera o iniciar el tráfico demo en la página Resumen. Las nuevas aparecen solas.</translation>
    </message>
    <message>
        <source>Create the first entity of this type</source>
        <translation>Crear la primera entidad de este tipo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open what it refers to</source>
        <translation>Abrir la referencia</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Mostrar sus eventos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar ID</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Filtrar por esto</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Choose the columns of this table</source>
        <translation>Elegir las columnas de esta tabla</translation>
    </message>
    <message>
        <source>Export the entities that are shown</source>
        <translation>Exportar las entidades mostradas</translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation>Vaciar este filtro</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Go to the first row</source>
        <translation>Ir a la primera fila</translation>
    </message>
    <message>
        <source>Save filter, columns and order as a view</source>
        <translation>Guardar filtro, columnas y orden como vista</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Show events of this type</source>
        <translation>Mostrar los eventos de este tipo</translation>
    </message>
    <message>
        <source>Copy the rows that are loaded</source>
        <translation>Copiar las filas cargadas</translation>
    </message>
    <message>
        <source>More for this table</source>
        <translation>Más para esta tabla</translation>
    </message>
    <message>
        <source>Create the first %1</source>
        <translation>Crear %1</translation>
    </message>
    <message>
        <source>putting all of them in order</source>
        <translation>se están ordenando todas</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Rows appear when the engine answers.</source>
        <translation>Las filas aparecen cuando responde el motor.</translation>
    </message>
    <message>
        <source>The engine takes longer than usual. Rows appear when it answers.</source>
        <translation>El motor tarda más de lo habitual. Las filas aparecen cuando responde.</translation>
    </message>
</context>
<context>
    <name>docks::EntityTypePanel</name>
    <message>
        <source>Types</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Types of entities</source>
        <translation>Tipos de entidades</translation>
    </message>
    <message>
        <source>Entities opened lately</source>
        <translation>Entidades abiertas últimamente</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Search the types</source>
        <translation>Buscar en los tipos</translation>
    </message>
    <message>
        <source>Name of a type</source>
        <translation>Nombre de un tipo</translation>
    </message>
    <message>
        <source>Show only types with this in their name</source>
        <translation>Mostrar solo los tipos cuyo nombre contiene esto</translation>
    </message>
    <message>
        <source>Clear this search</source>
        <translation>Borrar esta búsqueda</translation>
    </message>
    <message>
        <source>No type has this in its name.</source>
        <translation>Ningún tipo contiene esto en su nombre.</translation>
    </message>
</context>
<context>
    <name>docks::EntityVersions</name>
    <message>
        <source>Versions of the chosen entity</source>
        <translation>Versiones de la entidad elegida</translation>
    </message>
    <message>
        <source>Fields of two versions</source>
        <translation>Campos de dos versiones</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version of an entity, column header</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Mostrar el evento</translation>
    </message>
    <message>
        <source>Copy version %1 as JSON</source>
        <translation>Copiar la versión %1 como JSON</translation>
    </message>
    <message>
        <source>Copy the difference</source>
        <translation>Copiar la diferencia</translation>
    </message>
</context>
<context>
    <name>docks::EventPanel</name>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>The payload cannot be read: %1</source>
        <translation>No se puede leer la carga útil: %1</translation>
    </message>
    <message>
        <source>Loading %1 of %2 KB</source>
        <translation>Cargando %1 de %2 KB</translation>
    </message>
    <message>
        <source>Payload as</source>
        <translation>Carga útil como</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Bruto</translation>
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
        <translation>Copiar carga útil</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Ningún evento seleccionado</translation>
    </message>
    <message>
        <source>Select a row to see its payload, its headers and what it changed.</source>
        <translation>Seleccionar una fila para ver su carga útil, sus cabeceras y lo que cambió.</translation>
    </message>
    <message>
        <source>Payload tree</source>
        <translation>Árbol de la carga útil</translation>
    </message>
    <message>
        <source>Payload text</source>
        <translation>Texto de la carga útil</translation>
    </message>
    <message>
        <source>Payload bytes</source>
        <translation>Bytes de la carga útil</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Previous page of the payload</source>
        <translation>Página anterior de la carga útil</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Next page of the payload</source>
        <translation>Página siguiente de la carga útil</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Seguir entidad</translation>
    </message>
    <message>
        <source>Follow this entity</source>
        <translation>Seguir esta entidad</translation>
    </message>
    <message>
        <source>Open command</source>
        <translation>Abrir comando</translation>
    </message>
    <message>
        <source>Open the command of this event</source>
        <translation>Abrir el comando de este evento</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>%1, position %2</source>
        <translation>%1, posición %2</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>Not readable as JSON: %1. Raw and Hex show the bytes.</source>
        <translation>No se puede leer como JSON: %1. Bruto y Hex muestran los bytes.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>A rejected command changed nothing.</source>
        <translation>Un comando rechazado no cambió nada.</translation>
    </message>
    <message>
        <source>Reading the versions before this one</source>
        <translation>Leyendo las versiones anteriores a esta</translation>
    </message>
    <message numerus="yes">
        <source>Version 1 set %n field(s).</source>
        <translation>
            <numerusform>La versión 1 definió %n campo.</numerusform>
            <numerusform>La versión 1 definió %n campos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 changed %n field(s) of version %2.</source>
        <translation>
            <numerusform>La versión %1 cambió %n campo de la versión %2.</numerusform>
            <numerusform>La versión %1 cambió %n campos de la versión %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What the event changed</source>
        <translation>Qué cambió el evento</translation>
    </message>
    <message>
        <source>More for this event</source>
        <translation>Más para este evento</translation>
    </message>
    <message>
        <source>Copy payload and headers as JSON</source>
        <translation>Copiar carga útil y cabeceras como JSON</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Copiar ID de la entidad</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Copiar ID del comando</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>Copiar posición</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Abrir entidad</translation>
    </message>
</context>
<context>
    <name>docks::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>Flujo en vivo</translation>
    </message>
    <message>
        <source>all types, newest first</source>
        <translation>todos los tipos, los más recientes primero</translation>
    </message>
    <message>
        <source>Filter, for example: type = PurchaseCreated and total &gt; 100</source>
        <translation>Filtro, por ejemplo: type = PurchaseCreated and total &gt; 100</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creados</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
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
            <numerusform>tipo de evento, %n valor</numerusform>
            <numerusform>tipo de evento, %n valores</numerusform>
        </translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>entero</translation>
    </message>
    <message>
        <source>number, submit to commit</source>
        <translation>número, de envío a commit</translation>
    </message>
    <message>
        <source>command id</source>
        <translation>ID de comando</translation>
    </message>
    <message>
        <source>entity type</source>
        <translation>tipo de entidad</translation>
    </message>
    <message>
        <source>integer, of the payload</source>
        <translation>entero, de la carga útil</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>anidado</translation>
    </message>
    <message>
        <source>Pause or resume the live tail</source>
        <translation>Pausar o reanudar el flujo en vivo</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Follow the entity of the selected event</source>
        <translation>Seguir la entidad del evento seleccionado</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Copiar ID de la entidad</translation>
    </message>
    <message>
        <source>Copy command id</source>
        <translation>Copiar ID del comando</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Conservar solo %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Excluir %1</translation>
    </message>
    <message>
        <source>Follow entity</source>
        <translation>Seguir entidad</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Abrir entidad</translation>
    </message>
    <message>
        <source>Open command</source>
        <translation>Abrir comando</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
</context>
<context>
    <name>docks::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the export of %1</source>
        <translation>Cancelar la exportación de %1</translation>
    </message>
    <message>
        <source>Export what is shown as CSV</source>
        <translation>Exportar lo mostrado como CSV</translation>
    </message>
    <message>
        <source>Export what is shown as JSON</source>
        <translation>Exportar lo mostrado como JSON</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportando a %1</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 filas en %2</translation>
    </message>
    <message>
        <source>%1 rows exported</source>
        <translation>%1 filas exportadas</translation>
    </message>
    <message>
        <source>%1; %2 long payloads only by their beginning</source>
        <translation>%1; %2 payloads largos solo con su comienzo</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Exportación cancelada</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>No se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>The export did not work</source>
        <translation>La exportación no ha funcionado</translation>
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
        <translation>Filtros recientes de %1</translation>
    </message>
    <message>
        <source>Saved filters of %1</source>
        <translation>Filtros guardados de %1</translation>
    </message>
    <message>
        <source>No filter was used yet</source>
        <translation>Todavía no se ha usado ningún filtro</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>No filter was saved yet</source>
        <translation>Todavía no se ha guardado ningún filtro</translation>
    </message>
    <message>
        <source>No room for another filter: delete one first</source>
        <translation>No hay sitio para otro filtro: elimine uno antes</translation>
    </message>
    <message>
        <source>Type a valid filter to save it here</source>
        <translation>Escriba un filtro válido para guardarlo aquí</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Name for this filter, then Enter</source>
        <translation>Nombre para este filtro y luego Intro</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Nombre para este filtro</translation>
    </message>
</context>
<context>
    <name>docks::HeatmapPanel</name>
    <message>
        <source>Latency heatmap by stage</source>
        <translation>Mapa de calor de latencia por etapa</translation>
    </message>
    <message>
        <source>Values: p99 of each stage</source>
        <translation>Valores: p99 de cada etapa</translation>
    </message>
    <message>
        <source>0.01 to 1,000 ms, log, %1 per column</source>
        <translation>0,01 a 1.000 ms, logarítmica, %1 por columna</translation>
    </message>
    <message>
        <source>No values have come</source>
        <translation>No han llegado valores</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>No commands in this range</source>
        <translation>Ningún comando en este intervalo</translation>
    </message>
    <message>
        <source>Each command colours the cell of the time that it spent in a stage.</source>
        <translation>Cada comando colorea la celda del tiempo que pasó en una etapa.</translation>
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
        <translation>Brokers del clúster</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controlador</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Find an entry</source>
        <translation>Buscar una entrada</translation>
    </message>
    <message>
        <source>Reading the configuration</source>
        <translation>Leyendo la configuración</translation>
    </message>
    <message>
        <source>Configuration of the broker</source>
        <translation>Configuración del broker</translation>
    </message>
    <message>
        <source>broker, at run time</source>
        <translation>broker, en marcha</translation>
    </message>
    <message>
        <source>cluster %1; times as this client measured them</source>
        <translation>clúster %1; tiempos según los mide este cliente</translation>
    </message>
    <message>
        <source>Configuration of broker %1</source>
        <translation>Configuración del broker %1</translation>
    </message>
    <message>
        <source>The configuration cannot be read</source>
        <translation>No se puede leer la configuración</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 de %2 entradas</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No name holds the text that is searched for.</source>
        <translation>Ningún nombre contiene el texto buscado.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaDeleteForm</name>
    <message>
        <source>Delete topic</source>
        <translation>Eliminar topic</translation>
    </message>
    <message>
        <source>Name of the topic to delete</source>
        <translation>Nombre del topic que se elimina</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>Escriba su nombre</translation>
    </message>
    <message>
        <source>Delete the topic and its records</source>
        <translation>Eliminar el topic y sus registros</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep the topic</source>
        <translation>Conservar el topic</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>No se eliminó</translation>
    </message>
    <message>
        <source>%1 and its records, %2 of them, go for ever; groups that read it lose their place.</source>
        <translation>%1 y sus registros, %2 en total, desaparecen para siempre; los grupos que lo leen pierden su posición.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaGroupPanel</name>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Lag of the group&apos;s partitions</source>
        <translation>Retraso de las particiones del grupo</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Lag over time</source>
        <translation>Retraso en el tiempo</translation>
    </message>
    <message>
        <source>Members of the group</source>
        <translation>Miembros del grupo</translation>
    </message>
    <message>
        <source>No group selected</source>
        <translation>Ningún grupo seleccionado</translation>
    </message>
    <message>
        <source>Select a group to see its lag over time.</source>
        <translation>Seleccione un grupo para ver su retraso en el tiempo.</translation>
    </message>
    <message>
        <source>Reading the group</source>
        <translation>Leyendo el grupo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Assignor</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>none: nobody reads with this group now</source>
        <translation>ninguno: nadie lee ahora con este grupo</translation>
    </message>
    <message>
        <source>at %1, reads %2</source>
        <translation>en %1, lee %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathering readings</source>
        <translation>Reuniendo lecturas</translation>
    </message>
    <message>
        <source>A reading every five seconds; two make a line.</source>
        <translation>Una lectura cada cinco segundos; dos forman una línea.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>msgs</source>
        <translation>mens.</translation>
    </message>
    <message>
        <source>By partition</source>
        <translation>Por partición</translation>
    </message>
</context>
<context>
    <name>docks::KafkaListPanel</name>
    <message>
        <source>Reading the cluster</source>
        <translation>Leyendo el clúster</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No name holds the text that is searched for.</source>
        <translation>Ningún nombre contiene el texto buscado.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaPage</name>
    <message>
        <source>Looking for a cluster</source>
        <translation>Buscando un clúster</translation>
    </message>
    <message>
        <source>The cluster cannot be seen</source>
        <translation>No se puede ver el clúster</translation>
    </message>
    <message>
        <source>Parts of the cluster</source>
        <translation>Partes del clúster</translation>
    </message>
    <message>
        <source>Topics and groups</source>
        <translation>Topics y grupos</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>Brokers</translation>
    </message>
    <message>
        <source>Read the cluster again</source>
        <translation>Leer el clúster de nuevo</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topics of the cluster</source>
        <translation>Topics del clúster</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Buscar un topic</translation>
    </message>
    <message>
        <source>No topics</source>
        <translation>Ningún topic</translation>
    </message>
    <message>
        <source>This cluster has none, or this user may see none. New topic makes one.</source>
        <translation>Este clúster no tiene ninguno, o este usuario no puede ver ninguno. Nuevo topic crea uno.</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Nuevo topic</translation>
    </message>
    <message>
        <source>More for topics</source>
        <translation>Más para topics</translation>
    </message>
    <message>
        <source>Show Kafka&apos;s own topics</source>
        <translation>Mostrar los topics internos de Kafka</translation>
    </message>
    <message>
        <source>Consumer groups</source>
        <translation>Grupos de consumidores</translation>
    </message>
    <message>
        <source>Consumer groups of the cluster</source>
        <translation>Grupos de consumidores del clúster</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Buscar un grupo</translation>
    </message>
    <message>
        <source>No consumer groups</source>
        <translation>Ningún grupo de consumidores</translation>
    </message>
    <message>
        <source>A group appears when somebody reads a topic with a group id.</source>
        <translation>Un grupo aparece cuando alguien lee un topic con un identificador de grupo.</translation>
    </message>
    <message>
        <source>%1 of %2, internal hidden</source>
        <translation>%1 de %2, internos ocultos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n grupo</numerusform>
            <numerusform>%n grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>No Kafka cluster runs</source>
        <translation>No hay ningún clúster de Kafka en marcha</translation>
    </message>
    <message>
        <source>Start the local servers on the page Services; their Kafka appears here by itself.</source>
        <translation>Inicie los servidores locales en la página Servicios; su Kafka aparece aquí por sí solo.</translation>
    </message>
    <message>
        <source>Open Services</source>
        <translation>Abrir Servicios</translation>
    </message>
    <message>
        <source>Open the page Services</source>
        <translation>Abrir la página Servicios</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>The cluster does not answer</source>
        <translation>El clúster no responde</translation>
    </message>
    <message>
        <source>See that its servers run and that the address is right.</source>
        <translation>Compruebe que sus servidores funcionan y que la dirección es correcta.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>As it was last read</source>
        <translation>Según la última lectura</translation>
    </message>
    <message>
        <source>%1: only looked at</source>
        <translation>%1: solo lectura</translation>
    </message>
    <message>
        <source>%1: changes allowed</source>
        <translation>%1: cambios permitidos</translation>
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
        <translation>Retraso</translation>
    </message>
</context>
<context>
    <name>docks::KafkaProduceForm</name>
    <message>
        <source>Write a record</source>
        <translation>Escribir un registro</translation>
    </message>
    <message>
        <source>Topic to write to</source>
        <translation>Topic en el que se escribe</translation>
    </message>
    <message>
        <source>by the key</source>
        <translation>según la clave</translation>
    </message>
    <message>
        <source>Partition to write to</source>
        <translation>Partición en la que se escribe</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin clave</translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation>Clave del registro</translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>Valor del registro</translation>
    </message>
    <message>
        <source>Headers of the record</source>
        <translation>Cabeceras del registro</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>One name=value a line.</source>
        <translation>Un nombre=valor por línea.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Write record</source>
        <translation>Escribir registro</translation>
    </message>
    <message>
        <source>Write the record</source>
        <translation>Escribir el registro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the record&apos;s form</source>
        <translation>Cerrar el formulario del registro</translation>
    </message>
    <message>
        <source>Line %1 is no name=value.</source>
        <translation>La línea %1 no es nombre=valor.</translation>
    </message>
    <message>
        <source>A number from 0 upward, or nothing.</source>
        <translation>Un número desde 0, o nada.</translation>
    </message>
    <message>
        <source>The record was not written</source>
        <translation>El registro no se escribió</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Partition %1, offset %2</source>
        <translation>Partición %1, offset %2</translation>
    </message>
</context>
<context>
    <name>docks::KafkaRecordView</name>
    <message>
        <source>Record as</source>
        <translation>Registro como</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Decodificado</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Key and headers</source>
        <translation>Clave y cabeceras</translation>
    </message>
    <message>
        <source>Record as a tree</source>
        <translation>Registro como árbol</translation>
    </message>
    <message>
        <source>Record as text</source>
        <translation>Registro como texto</translation>
    </message>
    <message>
        <source>Record as bytes</source>
        <translation>Registro como bytes</translation>
    </message>
    <message>
        <source>Key and headers of the record</source>
        <translation>Clave y cabeceras del registro</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Previous page of the record</source>
        <translation>Página anterior del registro</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Next page of the record</source>
        <translation>Página siguiente del registro</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>Ningún registro seleccionado</translation>
    </message>
    <message>
        <source>Select a row to see its value, its key and its headers.</source>
        <translation>Seleccione una fila para ver su valor, su clave y sus cabeceras.</translation>
    </message>
    <message>
        <source>Reading the value</source>
        <translation>Leyendo el valor</translation>
    </message>
    <message>
        <source>The value cannot be read</source>
        <translation>No se puede leer el valor</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation>Bytes %1 a %2 de %3</translation>
    </message>
    <message>
        <source>A tombstone</source>
        <translation>Una marca de borrado</translation>
    </message>
    <message>
        <source>It has no value: compaction removes its key.</source>
        <translation>No tiene valor: la compactación elimina su clave.</translation>
    </message>
    <message>
        <source>Larger than 256 KB</source>
        <translation>Mayor que 256 KB</translation>
    </message>
    <message>
        <source>%1: Raw and Hex show it page by page.</source>
        <translation>%1: Texto y Hex lo muestran página a página.</translation>
    </message>
    <message>
        <source>Not JSON: %1</source>
        <translation>No es JSON: %1</translation>
    </message>
    <message>
        <source>Not text: bytes that are no UTF-8. Hex shows all of them.</source>
        <translation>No es texto: bytes que no son UTF-8. Hex los muestra todos.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>%1, by the broker</source>
        <translation>%1, del broker</translation>
    </message>
    <message>
        <source>%1, by the producer</source>
        <translation>%1, del productor</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message numerus="yes">
        <source>and %n more header(s)</source>
        <translation>
            <numerusform>y %n cabecera más</numerusform>
            <numerusform>y %n cabeceras más</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>Nada dentro</translation>
    </message>
    <message>
        <source>The value is an empty object or list.</source>
        <translation>El valor es un objeto o una lista vacíos.</translation>
    </message>
</context>
<context>
    <name>docks::KafkaRecordsPanel</name>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Records of the topic</source>
        <translation>Registros del topic</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Topic to read</source>
        <translation>Topic que se lee</translation>
    </message>
    <message>
        <source>all partitions</source>
        <translation>todas las particiones</translation>
    </message>
    <message>
        <source>Partition to read</source>
        <translation>Partición que se lee</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>cualquier clave</translation>
    </message>
    <message>
        <source>Only records with this key</source>
        <translation>Solo registros con esta clave</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Offset or time to read from</source>
        <translation>Offset u hora desde donde leer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Read records</source>
        <translation>Leer registros</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>The next 100 records</source>
        <translation>Los 100 registros siguientes</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Seguir el final</translation>
    </message>
    <message>
        <source>Show new records as they come</source>
        <translation>Mostrar los registros nuevos según llegan</translation>
    </message>
    <message>
        <source>Write a record…</source>
        <translation>Escribir un registro…</translation>
    </message>
    <message>
        <source>Write a record</source>
        <translation>Escribir un registro</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>offset</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>Esto no se puede leer</translation>
    </message>
    <message>
        <source>Give the name of a topic.</source>
        <translation>Indique el nombre de un topic.</translation>
    </message>
    <message>
        <source>A partition is a number from 0 upward.</source>
        <translation>Una partición es un número desde 0.</translation>
    </message>
    <message>
        <source>An offset is a number from 0 upward in one partition: give both.</source>
        <translation>Un offset es un número desde 0 en una partición: indique ambos.</translation>
    </message>
    <message>
        <source>Write a time as 14:32:07 or 2026-11-30 14:32:07.</source>
        <translation>Escriba una hora como 14:32:07 o 2026-11-30 14:32:07.</translation>
    </message>
    <message>
        <source>The records cannot be read</source>
        <translation>No se pueden leer los registros</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looked at</source>
        <translation>%1 revisados</translation>
    </message>
    <message>
        <source>%1 older ones left the table</source>
        <translation>%1 anteriores salieron de la tabla</translation>
    </message>
    <message>
        <source>following the end</source>
        <translation>siguiendo el final</translation>
    </message>
    <message>
        <source>the end is reached</source>
        <translation>se llegó al final</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>Leyendo registros</translation>
    </message>
    <message>
        <source>No topic is read</source>
        <translation>No se lee ningún topic</translation>
    </message>
    <message>
        <source>Give a topic above, or open one from the table of topics.</source>
        <translation>Indique un topic arriba o abra uno de la tabla de topics.</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Nada encontrado hasta ahora</translation>
    </message>
    <message>
        <source>Read on looks at the records behind.</source>
        <translation>Seguir leyendo revisa los registros posteriores.</translation>
    </message>
    <message>
        <source>No records</source>
        <translation>Ningún registro</translation>
    </message>
    <message>
        <source>There is none from that place on.</source>
        <translation>No hay ninguno desde esa posición.</translation>
    </message>
    <message>
        <source>%1 left out, they came too fast</source>
        <translation>%1 omitidos, llegaban demasiado rápido</translation>
    </message>
    <message>
        <source>%1 behind the end</source>
        <translation>%1 por detrás del final</translation>
    </message>
</context>
<context>
    <name>docks::KafkaTopicForm</name>
    <message>
        <source>Name of the topic</source>
        <translation>Nombre del topic</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</source>
        <translation>Letras, cifras, &apos;.&apos;, &apos;_&apos; y &apos;-&apos;.</translation>
    </message>
    <message>
        <source>Number of partitions</source>
        <translation>Número de particiones</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>as the brokers say</source>
        <translation>según los brokers</translation>
    </message>
    <message>
        <source>Number of replicas</source>
        <translation>Número de réplicas</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>Configuration of the new topic</source>
        <translation>Configuración del nuevo topic</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>Crear topic</translation>
    </message>
    <message>
        <source>Create the topic</source>
        <translation>Crear el topic</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the topic&apos;s form</source>
        <translation>Cancelar el formulario del topic</translation>
    </message>
    <message>
        <source>What was set on %1 is taken over; lines here win.</source>
        <translation>Se toma lo fijado en %1; las líneas de aquí prevalecen.</translation>
    </message>
    <message>
        <source>One entry a line; what is not named is the default.</source>
        <translation>Una entrada por línea; lo que no se nombra queda predeterminado.</translation>
    </message>
    <message>
        <source>The new total. Partitions cannot be taken away, and keys move to others.</source>
        <translation>El nuevo total. Las particiones no se pueden quitar, y las claves pasan a otras.</translation>
    </message>
    <message>
        <source>Add partitions</source>
        <translation>Añadir particiones</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Nuevo topic</translation>
    </message>
    <message>
        <source>Clone of %1</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>Line %1 is no name=value.</source>
        <translation>La línea %1 no es nombre=valor.</translation>
    </message>
    <message>
        <source>A number from 1 to 10,000.</source>
        <translation>Un número de 1 a 10.000.</translation>
    </message>
    <message>
        <source>A number from 1 upward, or nothing.</source>
        <translation>Un número desde 1, o nada.</translation>
    </message>
    <message>
        <source>A topic needs a name.</source>
        <translation>Un topic necesita un nombre.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>This is not a name for a topic: 1 to 249 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;.</source>
        <translation>No es un nombre para un topic: de 1 a 249 letras, cifras, «.», «_» y «-».</translation>
    </message>
</context>
<context>
    <name>docks::KafkaTopicPanel</name>
    <message>
        <source>The topic cannot be read</source>
        <translation>No se puede leer el topic</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>More for this topic</source>
        <translation>Más para este topic</translation>
    </message>
    <message>
        <source>No topic selected</source>
        <translation>Ningún topic seleccionado</translation>
    </message>
    <message>
        <source>Select a topic to see its partitions.</source>
        <translation>Seleccione un topic para ver sus particiones.</translation>
    </message>
    <message>
        <source>Reading the topic</source>
        <translation>Leyendo el topic</translation>
    </message>
    <message>
        <source>Partitions of the topic</source>
        <translation>Particiones del topic</translation>
    </message>
    <message>
        <source>Configuration of the topic</source>
        <translation>Configuración del topic</translation>
    </message>
    <message>
        <source>broker&apos;s file</source>
        <translation>archivo del broker</translation>
    </message>
    <message>
        <source>Value of the entry</source>
        <translation>Valor de la entrada</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Guardar la entrada</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
        <source>Remove what was set on this topic</source>
        <translation>Quitar lo que se fijó en este topic</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>compacted, the newest of each key stays</source>
        <translation>compactado, queda el último de cada clave</translation>
    </message>
    <message>
        <source>deleted, retention %1</source>
        <translation>eliminado, retención %1</translation>
    </message>
    <message>
        <source>%1, retention %2</source>
        <translation>%1, retención %2</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Marcas de tiempo</translation>
    </message>
    <message>
        <source>of the broker</source>
        <translation>del broker</translation>
    </message>
    <message>
        <source>of the producer</source>
        <translation>del productor</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>no group that was seen</source>
        <translation>ningún grupo conocido</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Tamaño en disco</translation>
    </message>
    <message>
        <source>Read its records</source>
        <translation>Leer sus registros</translation>
    </message>
    <message>
        <source>Write a record…</source>
        <translation>Escribir un registro…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Clonar…</translation>
    </message>
    <message>
        <source>Add partitions…</source>
        <translation>Añadir particiones…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>The entry is as it was</source>
        <translation>La entrada sigue como estaba</translation>
    </message>
    <message>
        <source>needs the broker&apos;s metrics exporter</source>
        <translation>requiere el exportador de métricas del broker</translation>
    </message>
    <message>
        <source>Kafka does not let anybody change this entry.</source>
        <translation>Kafka no permite a nadie cambiar esta entrada.</translation>
    </message>
    <message>
        <source>It has its default already.</source>
        <translation>Ya tiene su valor predeterminado.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>otro programa</translation>
    </message>
</context>
<context>
    <name>docks::KafkaVerdict</name>
    <message>
        <source>Readings that decided</source>
        <translation>Lecturas que decidieron</translation>
    </message>
    <message>
        <source>partition %1 of %2</source>
        <translation>la partición %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>In %1 the lag was zero or shrank within the last %n reading(s).</source>
        <translation>
            <numerusform>En %1 el retraso fue cero o disminuyó en la última %n lectura.</numerusform>
            <numerusform>En %1 el retraso fue cero o disminuyó en las últimas %n lecturas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 the lag is smaller than %n reading(s) ago.</source>
        <translation>
            <numerusform>En %1 el retraso es menor que hace %n lectura.</numerusform>
            <numerusform>En %1 el retraso es menor que hace %n lecturas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It commits, but in %1 the lag shrank in none of the last %n reading(s).</source>
        <translation>
            <numerusform>Confirma, pero en %1 el retraso no disminuyó en la última %n lectura.</numerusform>
            <numerusform>Confirma, pero en %1 el retraso no disminuyó en ninguna de las últimas %n lecturas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 the committed offset went back within the last %n reading(s).</source>
        <translation>
            <numerusform>En %1 el offset confirmado retrocedió en la última %n lectura.</numerusform>
            <numerusform>En %1 el offset confirmado retrocedió en las últimas %n lecturas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has members, but in %1 nothing was committed in the last %n reading(s).</source>
        <translation>
            <numerusform>Tiene miembros, pero en %1 no se confirmó nada en la última %n lectura.</numerusform>
            <numerusform>Tiene miembros, pero en %1 no se confirmó nada en las últimas %n lecturas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has no member, and in %1 nothing was committed in the last %n reading(s).</source>
        <translation>
            <numerusform>No tiene miembros, y en %1 no se confirmó nada en la última %n lectura.</numerusform>
            <numerusform>No tiene miembros, y en %1 no se confirmó nada en las últimas %n lecturas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few readings yet: %n so far.</source>
        <translation>
            <numerusform>Aún hay pocas lecturas: %n hasta ahora.</numerusform>
            <numerusform>Aún hay pocas lecturas: %n hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lag in messages, a reading every 5 s</source>
        <translation>Retraso en mensajes, una lectura cada 5 s</translation>
    </message>
</context>
<context>
    <name>docks::Language</name>
    <message>
        <source>seen value</source>
        <translation>valor visto</translation>
    </message>
    <message>
        <source>Unknown field %1</source>
        <translation>Campo desconocido %1</translation>
    </message>
    <message>
        <source>Unknown field %1, perhaps %2</source>
        <translation>Campo desconocido %1, quizá %2</translation>
    </message>
    <message>
        <source>A field is missing at %1</source>
        <translation>Falta un campo en la posición %1</translation>
    </message>
    <message>
        <source>A comparison is missing at %1</source>
        <translation>Falta una comparación en la posición %1</translation>
    </message>
    <message>
        <source>A value is missing at %1</source>
        <translation>Falta un valor en la posición %1</translation>
    </message>
    <message>
        <source>&quot;and&quot; or &quot;or&quot; is missing at %1</source>
        <translation>Falta &quot;and&quot; u &quot;or&quot; en la posición %1</translation>
    </message>
    <message>
        <source>The text at %1 has no closing quote</source>
        <translation>Al texto en la posición %1 le falta la comilla de cierre</translation>
    </message>
    <message>
        <source>A bracket does not match at %1</source>
        <translation>Un paréntesis no concuerda en la posición %1</translation>
    </message>
    <message>
        <source>Too many nested brackets</source>
        <translation>Demasiados paréntesis anidados</translation>
    </message>
    <message>
        <source>Longer than 4,096 characters</source>
        <translation>Más de 4096 caracteres</translation>
    </message>
</context>
<context>
    <name>docks::MatchReasons</name>
    <message>
        <source>Why this row matches</source>
        <translation>Por qué coincide esta fila</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>sin %1</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 es %2</translation>
    </message>
</context>
<context>
    <name>docks::MetricsExport</name>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Guardar los valores</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>La imagen no se guardó</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The values were not saved</source>
        <translation>Los valores no se guardaron</translation>
    </message>
</context>
<context>
    <name>docks::MetricsPage</name>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>The curves stay; they go on as soon as the engine answers.</source>
        <translation>Las curvas permanecen; continúan en cuanto el motor responda.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stores and processes</source>
        <translation>Almacenes y procesos</translation>
    </message>
    <message>
        <source>Kafka Overview</source>
        <translation>Resumen de Kafka</translation>
    </message>
    <message>
        <source>The history of metrics begins anew</source>
        <translation>El historial de métricas empieza de nuevo</translation>
    </message>
    <message>
        <source>Type a range of time</source>
        <translation>Escribir un intervalo de tiempo</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Not every series is kept.</source>
        <translation>No se conservan todas las series.</translation>
    </message>
    <message>
        <source>The history is not kept.</source>
        <translation>El historial no se conserva.</translation>
    </message>
    <message>
        <source>There are more than 200; those that came first stay.</source>
        <translation>Hay más de 200; permanecen las primeras.</translation>
    </message>
</context>
<context>
    <name>docks::MetricsPanels</name>
    <message>
        <source>Throughput per stage</source>
        <translation>Rendimiento por etapa</translation>
    </message>
    <message>
        <source>Nothing is measured yet</source>
        <translation>Aún no se ha medido nada</translation>
    </message>
    <message>
        <source>The engine counts once a second.</source>
        <translation>El motor cuenta una vez por segundo.</translation>
    </message>
    <message>
        <source>Latency, command to subscriber</source>
        <translation>Latencia, de comando a suscriptor</translation>
    </message>
    <message>
        <source>budget 50 ms</source>
        <translation>límite 50 ms</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Aún no hay comandos</translation>
    </message>
    <message>
        <source>The first one that is created, changed or deleted begins the curves.</source>
        <translation>La primera creación, modificación o eliminación inicia las curvas.</translation>
    </message>
    <message>
        <source>Commands by outcome</source>
        <translation>Comandos por resultado</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Nothing can lag here</source>
        <translation>Aquí nada puede retrasarse</translation>
    </message>
    <message>
        <source>The embedded engine decides, stores and materializes a command in one transaction; what waits stands in the queues. On Kafka each stage has its lag here.</source>
        <translation>El motor integrado decide, almacena y materializa un comando en una sola transacción; lo que espera está en las colas. En Kafka cada etapa tiene aquí su retraso.</translation>
    </message>
    <message>
        <source>Queue depths</source>
        <translation>Profundidad de las colas</translation>
    </message>
    <message>
        <source>Store sizes</source>
        <translation>Tamaño de los almacenes</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>No broker is measured</source>
        <translation>No se mide ningún broker</translation>
    </message>
    <message>
        <source>Start the local stack on the page Services, or name the address of a JMX exporter in the profile.</source>
        <translation>Inicie el stack local en la página Servicios o indique en el perfil la dirección de un exportador JMX.</translation>
    </message>
    <message>
        <source>CPU Usage</source>
        <translation>Uso de CPU</translation>
    </message>
    <message>
        <source>JVM Memory Used</source>
        <translation>Memoria JVM usada</translation>
    </message>
    <message>
        <source>Time spent in GC</source>
        <translation>Tiempo en GC</translation>
    </message>
    <message>
        <source>Messages In Per Topic</source>
        <translation>Mensajes entrantes por topic</translation>
    </message>
    <message>
        <source>Bytes In Per Topic</source>
        <translation>Bytes entrantes por topic</translation>
    </message>
    <message>
        <source>Bytes Out Per Topic</source>
        <translation>Bytes salientes por topic</translation>
    </message>
</context>
<context>
    <name>docks::MetricsTools</name>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Type a range of time (R)</source>
        <translation>Escribir un intervalo de tiempo (R)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show twice as much time</source>
        <translation>Mostrar el doble de tiempo</translation>
    </message>
    <message>
        <source>Previous range</source>
        <translation>Intervalo anterior</translation>
    </message>
    <message>
        <source>The range before this one</source>
        <translation>El intervalo anterior a este</translation>
    </message>
    <message>
        <source>Next range</source>
        <translation>Intervalo siguiente</translation>
    </message>
    <message>
        <source>The range that was left by going back</source>
        <translation>El intervalo que se dejó al retroceder</translation>
    </message>
    <message>
        <source>Pin to compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Keep this range as dotted curves below those of other ranges</source>
        <translation>Conservar este intervalo como curvas punteadas detrás de las de otros intervalos</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Show the values of every panel as a table</source>
        <translation>Mostrar los valores de cada panel como tabla</translation>
    </message>
    <message>
        <source>Show as charts</source>
        <translation>Como gráficos</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save this page as a picture, or its values as a table</source>
        <translation>Guardar esta página como imagen o sus valores como tabla</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Imagen (PNG)…</translation>
    </message>
    <message>
        <source>Values (CSV)…</source>
        <translation>Valores (CSV)…</translation>
    </message>
    <message>
        <source>90m, 14:00 to 14:30, now-6h to now-1h</source>
        <translation>90m, 14:00 a 14:30, ahora-6h a ahora-1h</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the typed range</source>
        <translation>Mostrar el intervalo escrito</translation>
    </message>
    <message>
        <source>A length (90m, 2h 30m, 3d), a time until now (14:00), or two times: 2026-11-29 10:00 to 12:00, yesterday, now-6h to now-1h. With the mouse: drag in a chart to zoom, double-click to zoom out.</source>
        <translation>Una duración (90m, 2h 30m, 3d), una hora hasta ahora (14:00) o dos horas: 2026-11-29 10:00 a 12:00, ayer, ahora-6h a ahora-1h. Con el ratón: arrastrar en un gráfico acerca, doble clic aleja.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
</context>
<context>
    <name>docks::NewestEventsPanel</name>
    <message>
        <source>Newest events</source>
        <translation>Eventos más recientes</translation>
    </message>
    <message>
        <source>Pause the newest events</source>
        <translation>Pausar los eventos más recientes</translation>
    </message>
    <message>
        <source>Filter events on their page</source>
        <translation>Filtrar eventos en su página</translation>
    </message>
    <message>
        <source>More about the newest events</source>
        <translation>Más sobre los eventos más recientes</translation>
    </message>
    <message>
        <source>Open the page Events</source>
        <translation>Abrir la página Eventos</translation>
    </message>
    <message>
        <source>Follow the entity of the selected event</source>
        <translation>Seguir la entidad del evento seleccionado</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Aún no hay eventos</translation>
    </message>
    <message>
        <source>What the engine accepts appears here.</source>
        <translation>Aquí aparece lo que el motor acepta.</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>en pausa, %1</translation>
    </message>
    <message>
        <source>%1, a sample of them</source>
        <translation>%1, se muestra una parte</translation>
    </message>
</context>
<context>
    <name>docks::NoticeList</name>
    <message>
        <source>Notices of this run</source>
        <translation>Avisos de esta ejecución</translation>
    </message>
</context>
<context>
    <name>docks::NoticePanel</name>
    <message>
        <source>Busiest entities</source>
        <translation>Entidades más activas</translation>
    </message>
    <message>
        <source>Notices or busiest entities</source>
        <translation>Avisos o entidades más activas</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Notices  %1</source>
        <translation>Avisos  %1</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Sin avisos</translation>
    </message>
    <message>
        <source>Nothing changed in the last minute</source>
        <translation>Nada cambió en el último minuto</translation>
    </message>
    <message>
        <source>The entities that change most appear here.</source>
        <translation>Aquí aparecen las entidades que más cambian.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Changes a minute</source>
        <translation>Cambios por minuto</translation>
    </message>
    <message>
        <source>What happens in this run is kept here.</source>
        <translation>Aquí se conserva lo que ocurre en esta ejecución.</translation>
    </message>
    <message>
        <source>More about notices</source>
        <translation>Más sobre los avisos</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todos como leídos</translation>
    </message>
    <message>
        <source>Clear the notices</source>
        <translation>Vaciar los avisos</translation>
    </message>
</context>
<context>
    <name>docks::OverviewBody</name>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Reduce motion: the dots stand still</source>
        <translation>Reducir movimiento: los puntos se quedan quietos</translation>
    </message>
    <message>
        <source>More about the flow</source>
        <translation>Más sobre el flujo</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar las cifras</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>No connection to the engine</source>
        <translation>Sin conexión con el motor</translation>
    </message>
    <message>
        <source>The numbers are those of the last second before it was lost. Eventscope tries again by itself.</source>
        <translation>Los números son los del último segundo antes de perderla. Eventscope vuelve a intentarlo por sí mismo.</translation>
    </message>
    <message numerus="yes">
        <source>5 stages, 3 stores, %n subscriber(s)</source>
        <translation>
            <numerusform>5 etapas, 3 almacenes, %n suscriptor</numerusform>
            <numerusform>5 etapas, 3 almacenes, %n suscriptores</numerusform>
        </translation>
    </message>
    <message>
        <source>An entity is parked</source>
        <translation>Una entidad está aparcada</translation>
    </message>
    <message>
        <source>%1 takes no commands until it is unparked.</source>
        <translation>%1 no acepta comandos hasta que se libere.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>El motor no responde</translation>
    </message>
    <message>
        <source>It is connected but says nothing: busy, or held up. The numbers are the last it told.</source>
        <translation>Está conectado pero no dice nada: ocupado o detenido. Las cifras son las últimas que dio.</translation>
    </message>
</context>
<context>
    <name>docks::OverviewHealth</name>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>5 of 5 running</source>
        <translation>5 de 5 en marcha</translation>
    </message>
    <message>
        <source>writes refused: %1</source>
        <translation>escrituras rechazadas: %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>posición %1</translation>
    </message>
    <message>
        <source>Event store and snapshots</source>
        <translation>Almacén de eventos e instantáneas</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en disco</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>escribiendo</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Suscriptores</translation>
    </message>
    <message numerus="yes">
        <source>%n, none behind</source>
        <translation>
            <numerusform>%n, sin retraso</numerusform>
            <numerusform>%n, sin retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fall(s) behind</source>
        <translation>
            <numerusform>%n se retrasa</numerusform>
            <numerusform>%n se retrasan</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Aparcada</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entidad</numerusform>
            <numerusform>%n entidades</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 when full</source>
        <translation>%1 por cola llena</translation>
    </message>
    <message>
        <source>%1 while not ready</source>
        <translation>%1 sin estar listo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>only looked at, nothing is written</source>
        <translation>solo se mira, no se escribe nada</translation>
    </message>
</context>
<context>
    <name>docks::OverviewPage</name>
    <message>
        <source>Connecting to the engine</source>
        <translation>Conectando con el motor</translation>
    </message>
    <message>
        <source>Demo traffic started</source>
        <translation>Tráfico demo iniciado</translation>
    </message>
    <message>
        <source>In %1. Stop it with Ctrl+K, Stop demo traffic.</source>
        <translation>En %1. Para detenerlo: Ctrl+K, Detener tráfico demo.</translation>
    </message>
    <message>
        <source>Welcome and demo data</source>
        <translation>Bienvenida y datos demo</translation>
    </message>
    <message>
        <source>Stop demo traffic</source>
        <translation>Detener tráfico demo</translation>
    </message>
    <message>
        <source>Demo traffic stopped</source>
        <translation>Tráfico demo detenido</translation>
    </message>
    <message>
        <source>What it created stays.</source>
        <translation>Lo que creó permanece.</translation>
    </message>
    <message>
        <source>Demo traffic did not stop</source>
        <translation>El tráfico demo no se detuvo</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Conectar ahora con el motor</translation>
    </message>
</context>
<context>
    <name>docks::OverviewTiles</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>End to end p99</source>
        <translation>p99 total</translation>
    </message>
    <message>
        <source>Fullest queue</source>
        <translation>Cola más llena</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>at most %1 in the last minute</source>
        <translation>hasta %1 en 1 minuto</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1, %2 since start</source>
        <translation>%1, %2 desde el inicio</translation>
    </message>
    <message>
        <source>p50 %1 of the last 10 s</source>
        <translation>p50 %1 de los últimos 10 s</translation>
    </message>
    <message>
        <source>no command in the last 10 s</source>
        <translation>ningún comando en los últimos 10 s</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) in use</source>
        <translation>
            <numerusform>%n tipo en uso</numerusform>
            <numerusform>%n tipos en uso</numerusform>
        </translation>
    </message>
    <message>
        <source>every queue is empty</source>
        <translation>todas están vacías</translation>
    </message>
</context>
<context>
    <name>docks::Page</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
</context>
<context>
    <name>docks::ParkedBanner</name>
    <message>
        <source>Its commands could not be decided several times, so all are rejected. What it holds is safe. Remove the cause, then let it take commands again.</source>
        <translation>Sus comandos no se pudieron decidir varias veces, por eso se rechazan todos. Su contenido está a salvo. Elimine la causa y vuelva a liberarla.</translation>
    </message>
    <message>
        <source>Unpark</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Unpark: let this entity take commands again</source>
        <translation>Liberar: esta entidad vuelve a aceptar comandos</translation>
    </message>
    <message>
        <source>%1: not done</source>
        <translation>%1: no realizado</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>It takes commands again. Rejected ones are repeated on the page Commands.</source>
        <translation>Vuelve a aceptar comandos. Los rechazados se repiten en la página Comandos.</translation>
    </message>
    <message>
        <source>This entity is parked</source>
        <translation>Esta entidad está aparcada</translation>
    </message>
</context>
<context>
    <name>docks::QueuePanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 descartados</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Queue depths</source>
        <translation>Profundidad de las colas</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Every queue, with its depth over time</source>
        <translation>Cada cola, con su profundidad a lo largo del tiempo</translation>
    </message>
    <message>
        <source>waiting for the engine</source>
        <translation>esperando al motor</translation>
    </message>
    <message>
        <source>%1 of %2 calm</source>
        <translation>%1 de %2 en calma</translation>
    </message>
</context>
<context>
    <name>docks::RejectionPanel</name>
    <message>
        <source>Recent rejections</source>
        <translation>Rechazos recientes</translation>
    </message>
    <message>
        <source>No rejected commands</source>
        <translation>Sin comandos rechazados</translation>
    </message>
    <message>
        <source>Every command so far was accepted. Rejections appear here with rule and field.</source>
        <translation>Hasta ahora se aceptaron todos los comandos. Los rechazos aparecen aquí con regla y campo.</translation>
    </message>
    <message>
        <source>%1 in the last minute, newest first</source>
        <translation>%1 en el último minuto, los más recientes primero</translation>
    </message>
    <message>
        <source>Filter rejections on the page Commands</source>
        <translation>Filtrar los rechazos en la página Comandos</translation>
    </message>
    <message>
        <source>More about recent rejections</source>
        <translation>Más sobre los rechazos recientes</translation>
    </message>
    <message>
        <source>Open the command</source>
        <translation>Abrir el comando</translation>
    </message>
    <message>
        <source>Open the entity</source>
        <translation>Abrir la entidad</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Reset the widths</source>
        <translation>Restablecer los anchos</translation>
    </message>
</context>
<context>
    <name>docks::SavedViewsPanel</name>
    <message>
        <source>Saved views of this type</source>
        <translation>Vistas guardadas de este tipo</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Save filter, columns and order as a view</source>
        <translation>Guardar filtro, columnas y orden como vista</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todo: %1</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vista %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>docks::ServicesPage</name>
    <message>
        <source>Asking for the local servers</source>
        <translation>Consultando los servidores locales</translation>
    </message>
    <message>
        <source>Local stack</source>
        <translation>Stack local</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start what does not run</source>
        <translation>Iniciar lo que no está en marcha</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop all services; the data stay</source>
        <translation>Detener todos los servicios; los datos se conservan</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Fetch Apache Kafka and install the packages that are missing</source>
        <translation>Descargar Apache Kafka e instalar los paquetes que faltan</translation>
    </message>
    <message>
        <source>Clean…</source>
        <translation>Limpiar…</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Stop all services and remove their data and logs</source>
        <translation>Detener todos los servicios y eliminar sus datos y registros</translation>
    </message>
    <message>
        <source>Services of the local stack</source>
        <translation>Servicios del stack local</translation>
    </message>
    <message>
        <source>Remove the data and logs of all services?</source>
        <translation>¿Eliminar los datos y registros de todos los servicios?</translation>
    </message>
    <message>
        <source>They are stopped first. What setup fetched stays.</source>
        <translation>Antes se detienen. Lo que descargó la preparación se conserva.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Remove data and logs</source>
        <translation>Eliminar datos y registros</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep data and logs</source>
        <translation>Conservar datos y registros</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel what works</source>
        <translation>Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log of the chosen service</source>
        <translation>Registro del servicio elegido</translation>
    </message>
    <message>
        <source>The chosen service has written nothing yet.</source>
        <translation>El servicio elegido aún no ha escrito nada.</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>sin preparar</translation>
    </message>
    <message>
        <source>The local servers cannot be seen</source>
        <translation>No se pueden ver los servidores locales</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 de %2 en marcha</translation>
    </message>
    <message>
        <source>Set up installs: %1</source>
        <translation>La preparación instala: %1</translation>
    </message>
    <message>
        <source>On this engine&apos;s machine, 127.0.0.1 only. Data are kept between starts.</source>
        <translation>En la máquina de este motor, solo 127.0.0.1. Los datos se conservan entre inicios.</translation>
    </message>
    <message>
        <source>Set up fetches Apache Kafka, about 55 MB.</source>
        <translation>La preparación descarga Apache Kafka, unos 55 MB.</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Limpiando</translation>
    </message>
    <message>
        <source>It did not come to its end</source>
        <translation>La operación no llegó a su fin</translation>
    </message>
    <message>
        <source>as last seen, the hub is offline</source>
        <translation>como se vio por última vez; el hub no está conectado</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Registro de %1</translation>
    </message>
</context>
<context>
    <name>docks::StreamBanners</name>
    <message>
        <source>Show held back</source>
        <translation>Mostrar retenidas</translation>
    </message>
    <message>
        <source>Show the rows that were held back</source>
        <translation>Mostrar las filas retenidas</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume the stream</source>
        <translation>Reanudar el flujo</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>The rows stay; the window goes on where it stopped as soon as the engine answers.</source>
        <translation>Las filas permanecen; la ventana continúa donde se detuvo en cuanto el motor responda.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Conectar ahora</translation>
    </message>
    <message>
        <source>Connect to the engine now</source>
        <translation>Conectar ahora con el motor</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>El motor no responde.</translation>
    </message>
    <message>
        <source>It is connected but says nothing: busy, or held up. The rows stay.</source>
        <translation>Está conectado pero no dice nada: ocupado o detenido. Las filas se conservan.</translation>
    </message>
    <message>
        <source>Paused: %1 held back,</source>
        <translation>En pausa: %1 retenidas,</translation>
    </message>
    <message>
        <source>%1 s behind live. Capturing goes on, nothing is dropped.</source>
        <translation>%1 s por detrás. La captura continúa, no se descarta nada.</translation>
    </message>
</context>
<context>
    <name>docks::StreamBar</name>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Columnas de %1</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtro de %1</translation>
    </message>
    <message>
        <source>All rows are shown until the filter is valid.</source>
        <translation>Se muestran todas las filas hasta que el filtro sea válido.</translation>
    </message>
    <message>
        <source>Rows follow the last valid filter: %1</source>
        <translation>Las filas siguen el último filtro válido: %1</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>%1 rows kept, %2 dropped</source>
        <translation>%1 filas conservadas, %2 descartadas</translation>
    </message>
    <message>
        <source>Filtering %1 rows</source>
        <translation>Filtrando %1 filas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Clear filter and chips</source>
        <translation>Borrar filtro y etiquetas</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más para %1</translation>
    </message>
    <message>
        <source>Go to the newest row</source>
        <translation>Ir a la fila más reciente</translation>
    </message>
    <message>
        <source>Copy the filter</source>
        <translation>Copiar el filtro</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>docks::StreamChips</name>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
</context>
<context>
    <name>docks::StreamState</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Rows appear as soon as a command is accepted.</source>
        <translation>Las filas aparecen en cuanto se acepta un comando.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Intentar conectar ahora</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Rows appear when the engine answers.</source>
        <translation>Las filas aparecen cuando el motor responde.</translation>
    </message>
    <message>
        <source>No row passes</source>
        <translation>Ninguna fila pasa</translation>
    </message>
    <message>
        <source>%1 rows are kept; none of them passes the filter and the chip.</source>
        <translation>Se conservan %1 filas; ninguna pasa el filtro y la etiqueta.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Mostrar todas las filas</translation>
    </message>
    <message>
        <source>Clear filter and chips</source>
        <translation>Borrar filtro y etiquetas</translation>
    </message>
</context>
<context>
    <name>docks::WelcomePanel</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start with demo data of the chosen domains</source>
        <translation>Iniciar con datos demo de los dominios elegidos</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Iniciar vacío</translation>
    </message>
    <message>
        <source>Start without demo data</source>
        <translation>Iniciar sin datos demo</translation>
    </message>
    <message>
        <source>Welcome to Eventscope</source>
        <translation>Bienvenida a Eventscope</translation>
    </message>
    <message>
        <source>See every command become events, state and notifications. Nothing needs to be installed: the engine runs inside this program.</source>
        <translation>Ver cómo cada comando se convierte en eventos, estado y notificaciones. No hay que instalar nada: el motor se ejecuta dentro de este programa.</translation>
    </message>
    <message>
        <source>Try with demo data</source>
        <translation>Probar con datos demo</translation>
    </message>
    <message>
        <source>Demo entities are ordinary entities in the data folder of this engine. The traffic stops when the engine stops, or with the command Stop demo traffic (Ctrl+K).</source>
        <translation>Las entidades demo son entidades normales en la carpeta de datos de este motor. El tráfico termina al detenerse el motor o con la acción Detener tráfico demo (Ctrl+K).</translation>
    </message>
    <message>
        <source>Asking the engine which demos it offers.</source>
        <translation>Consultando al motor qué demostraciones ofrece.</translation>
    </message>
    <message>
        <source>This engine offers no demo data: %1</source>
        <translation>Este motor no ofrece datos demo: %1</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Products, customers and purchases</source>
        <translation>Productos, clientes y compras</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Accounts, transfers, balances</source>
        <translation>Cuentas, transferencias, saldos</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Entries and assets with links</source>
        <translation>Entradas y recursos con enlaces</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Merged field by field</source>
        <translation>Combinados campo a campo</translation>
    </message>
    <message>
        <source>%1 %2, %3 commands/s</source>
        <translation>%1 %2, %3 comandos/s</translation>
    </message>
    <message>
        <source>Start with demos</source>
        <translation>Iniciar con demos</translation>
    </message>
    <message numerus="yes">
        <source>Start with %n demo(s)</source>
        <translation>
            <numerusform>Iniciar con %n demo</numerusform>
            <numerusform>Iniciar con %n demos</numerusform>
        </translation>
    </message>
    <message>
        <source>The demos did not start: %1</source>
        <translation>Las demostraciones no se iniciaron: %1</translation>
    </message>
    <message>
        <source>products</source>
        <translation>productos</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>cuentas</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
</context>
<context>
    <name>hub</name>
    <message>
        <source>Not connected to the engine. The window reconnects by itself.</source>
        <translation>Sin conexión con el motor. La ventana se reconecta por sí misma.</translation>
    </message>
    <message>
        <source>No answer in time. The outcome is not known; look before you try again.</source>
        <translation>Sin respuesta a tiempo. Se desconoce el resultado; comprobarlo antes de reintentar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No engine answers at %1.</source>
        <translation>Ningún motor responde en %1.</translation>
    </message>
    <message>
        <source>The engine at %1 does not accept the token. It is in the file token of its data folder.</source>
        <translation>El motor en %1 no acepta el token. Está en el archivo token de su carpeta de datos.</translation>
    </message>
    <message>
        <source>The engine at %1 ended the connection.</source>
        <translation>El motor en %1 terminó la conexión.</translation>
    </message>
    <message>
        <source>The host of %1 is not known.</source>
        <translation>El host de %1 no se conoce.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
        <source>The engine gave no sign of life for %1 s.</source>
        <translation>El motor no dio señales de vida durante %1 s.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The window&apos;s settings were damaged</source>
        <translation>La configuración de la ventana estaba dañada</translation>
    </message>
    <message>
        <source>It cannot be moved aside: nothing is saved in this run.</source>
        <translation>No se puede apartar: esta vez no se guarda nada.</translation>
    </message>
    <message>
        <source>The usual layout is used. Kept: %1</source>
        <translation>Se usa la disposición habitual. Conservado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in settings.json</source>
        <translation>
            <numerusform>%n error en settings.json</numerusform>
            <numerusform>%n errores en settings.json</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::AuditFacts</name>
    <message>
        <source>The snapshot cannot be read.</source>
        <translation>La instantánea no se puede leer.</translation>
    </message>
    <message>
        <source>The snapshot is missing.</source>
        <translation>Falta la instantánea.</translation>
    </message>
    <message>
        <source>the snapshot is written anew from its events</source>
        <translation>la instantánea se escribe de nuevo a partir de sus eventos</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>la versión</translation>
    </message>
    <message>
        <source>the place of its last event</source>
        <translation>el lugar de su último evento</translation>
    </message>
    <message>
        <source>the place of its first event</source>
        <translation>el lugar de su primer evento</translation>
    </message>
    <message>
        <source>%1 (secret) is not what version %2 made it.</source>
        <translation>%1 (secreto) no es lo que dejó la versión %2.</translation>
    </message>
    <message>
        <source>%1 (secret) is put right</source>
        <translation>%1 (secreto) se corrige</translation>
    </message>
    <message>
        <source>%1 is %2, and no event brings it.</source>
        <translation>%1 es %2, y ningún evento lo trae.</translation>
    </message>
    <message>
        <source>%1 goes away</source>
        <translation>%1 desaparece</translation>
    </message>
    <message>
        <source>%1 is missing; version %2 made it %3.</source>
        <translation>Falta %1; la versión %2 lo dejó en %3.</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 pasa a ser %2</translation>
    </message>
    <message>
        <source>%1 is %2; version %3 made it %4.</source>
        <translation>%1 es %2; la versión %3 lo dejó en %4.</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 pasa a ser %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n campo más</numerusform>
            <numerusform>%n campos más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is broken in “%2” at event %3: expected %4, found %5.</source>
        <translation>%1 no se cumple en «%2» en el evento %3: se esperaba %4, se encontró %5.</translation>
    </message>
    <message>
        <source>%1 forgets events (%2): after %3 the stores can no longer be rebuilt from the log. Set its retention to -1.</source>
        <translation>%1 olvida eventos (%2): después del %3 los almacenes ya no se podrán reconstruir desde el registro. Ponga su retención en -1.</translation>
    </message>
    <message>
        <source>%1 forgets events (%2): one day the stores can no longer be rebuilt from the log. Set its retention to -1.</source>
        <translation>%1 olvida eventos (%2): un día los almacenes ya no se podrán reconstruir desde el registro. Ponga su retención en -1.</translation>
    </message>
    <message>
        <source>%1 has forgotten its first %2 records: the stores can no longer be rebuilt from the log. Keep backups of them.</source>
        <translation>%1 olvidó sus primeros %2 registros: los almacenes ya no se pueden reconstruir desde el registro. Guarde copias de seguridad de ellos.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of somebody else stood in %1 while this engine owned it in the last hour. They do not count; find out who writes there.</source>
        <translation>
            <numerusform>%n registro ajeno apareció en %1 en la última hora mientras este motor era el propietario. No cuenta; averigüe quién escribe ahí.</numerusform>
            <numerusform>%n registros ajenos aparecieron en %1 en la última hora mientras este motor era el propietario. No cuentan; averigüe quién escribe ahí.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has one replica, and its broker acknowledges before it syncs: a power cut loses what was acknowledged. Add replicas, or set flush.messages=1.</source>
        <translation>%1 tiene una sola réplica y su bróker confirma antes de escribir en disco: un corte de luz pierde lo confirmado. Añada réplicas o ponga flush.messages=1.</translation>
    </message>
    <message>
        <source>%1 lets one replica acknowledge alone (%2): its loss loses what was acknowledged. Set min.insync.replicas=2.</source>
        <translation>%1 permite que una réplica confirme sola (%2): si se pierde, se pierde lo confirmado. Ponga min.insync.replicas=2.</translation>
    </message>
    <message>
        <source>%1 lets a replica lead that lags behind (%2): what was acknowledged can vanish. Set it to false.</source>
        <translation>%1 permite que lidere una réplica atrasada (%2): lo confirmado puede desaparecer. Póngalo en false.</translation>
    </message>
    <message>
        <source>Not audited live</source>
        <translation>Sin auditoría continua</translation>
    </message>
    <message>
        <source>Auditing…</source>
        <translation>Auditando…</translation>
    </message>
    <message>
        <source>Audited</source>
        <translation>Auditado</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Audit unknown</source>
        <translation>Auditoría desconocida</translation>
    </message>
    <message>
        <source>Nothing wrong so far. The first round through all entities is not finished.</source>
        <translation>Hasta ahora todo está bien. La primera ronda por todas las entidades no ha terminado.</translation>
    </message>
    <message>
        <source>Every accepted event keeps the invariants, and every snapshot is what its events say.</source>
        <translation>Cada evento aceptado cumple las invariantes, y cada instantánea es lo que dicen sus eventos.</translation>
    </message>
    <message>
        <source>All is right today. Something can break it tomorrow:</source>
        <translation>Hoy todo es correcto. Algo puede romperlo mañana:</translation>
    </message>
    <message>
        <source>Log and stores do not say the same:</source>
        <translation>El registro y los almacenes no dicen lo mismo:</translation>
    </message>
    <message>
        <source>The engine has not said it yet.</source>
        <translation>El motor aún no lo ha dicho.</translation>
    </message>
    <message>
        <source>the mark “deleted”</source>
        <translation>la marca «eliminado»</translation>
    </message>
    <message>
        <source>On this profile log and stores are one file with one transaction for each batch, so they cannot part. “eventscope-cli verify” checks all invariants of that file.</source>
        <translation>En este perfil el registro y los almacenes son un solo archivo con una transacción por lote, así que no pueden separarse. «eventscope-cli verify» comprueba todas las invariantes de ese archivo.</translation>
    </message>
    <message>
        <source>Every command has one outcome, in the order of the commands</source>
        <translation>Cada comando tiene un resultado, en el orden de los comandos</translation>
    </message>
    <message>
        <source>The events of a domain are numbered without a gap</source>
        <translation>Los eventos de un dominio están numerados sin huecos</translation>
    </message>
    <message>
        <source>The versions of an entity have no gap, and every event has the id that follows from its command</source>
        <translation>Las versiones de una entidad no tienen huecos, y cada evento tiene el id que resulta de su comando</translation>
    </message>
    <message>
        <source>The event store holds what the log says</source>
        <translation>El almacén de eventos contiene lo que dice el registro</translation>
    </message>
    <message>
        <source>Every snapshot is what the events of its entity say</source>
        <translation>Cada instantánea es lo que dicen los eventos de su entidad</translation>
    </message>
    <message>
        <source>Money only changes hands: the sum of all balances stays the same</source>
        <translation>El dinero solo cambia de manos: la suma de todos los saldos no varía</translation>
    </message>
</context>
<context>
    <name>models::ClusterColumns</name>
    <message>
        <source>forever</source>
        <translation>para siempre</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>este topic</translation>
    </message>
    <message>
        <source>broker&apos;s file</source>
        <translation>archivo del broker</translation>
    </message>
    <message>
        <source>broker, at run time</source>
        <translation>broker, en marcha</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Recuperando</translation>
    </message>
    <message>
        <source>Falling behind</source>
        <translation>Se retrasa</translation>
    </message>
    <message>
        <source>Rewound</source>
        <translation>Rebobinado</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Atascado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Fenced</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>Roto</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Ajeno</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Hueco</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Particiones</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation>%1, %2 atrasada(s)</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entrada/s</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>compactado</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>End offset</source>
        <translation>Offset final</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Líder</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Sincronizadas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secreto</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Fijado por</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lee</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Lag, msgs</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Lag, s</source>
        <translation>Retraso, s</translation>
    </message>
    <message>
        <source>Caught up in</source>
        <translation>Al día en</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>no member</source>
        <translation>sin miembros</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controlador</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>aún no necesaria</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Responde en</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin clave</translation>
    </message>
    <message>
        <source>tombstone</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>not catching up</source>
        <translation>no se recupera</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>The size on disk needs the broker&apos;s metrics exporter.</source>
        <translation>El tamaño en disco requiere el exportador de métricas del broker.</translation>
    </message>
    <message>
        <source>Every engine reads it as part of the log.</source>
        <translation>Todo motor lo lee como parte del log.</translation>
    </message>
    <message>
        <source>What somebody asked for; events answer it.</source>
        <translation>Lo que alguien pidió; los eventos responden.</translation>
    </message>
    <message>
        <source>An engine took over this partition here.</source>
        <translation>Aquí un motor se hizo cargo de esta partición.</translation>
    </message>
    <message>
        <source>The other records of its command follow.</source>
        <translation>Faltan los demás registros de su comando.</translation>
    </message>
    <message>
        <source>It was written before; readers leave it out.</source>
        <translation>Ya se había escrito; los lectores lo omiten.</translation>
    </message>
    <message>
        <source>An engine wrote it that no longer owned the partition; readers leave it out.</source>
        <translation>Lo escribió un motor que ya no tenía la partición; los lectores lo omiten.</translation>
    </message>
    <message>
        <source>The other records of its command never came; readers leave it out.</source>
        <translation>Los demás registros de su comando nunca llegaron; los lectores lo omiten.</translation>
    </message>
    <message>
        <source>No engine wrote it; readers leave it out.</source>
        <translation>No lo escribió ningún motor; los lectores lo omiten.</translation>
    </message>
    <message>
        <source>Something before it is missing: what its writer wrote from here on counts for nothing.</source>
        <translation>Falta algo antes: lo que su autor escribió desde aquí no cuenta.</translation>
    </message>
    <message>
        <source>Its writer saw another history: what it wrote from here on counts for nothing.</source>
        <translation>Su autor vio otra historia: lo que escribió desde aquí no cuenta.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin juzgar</translation>
    </message>
    <message>
        <source>What stands before it was not read. Read from the beginning to judge it.</source>
        <translation>Lo anterior no se ha leído. Léalo desde el principio para juzgarlo.</translation>
    </message>
</context>
<context>
    <name>models::CommandStream</name>
    <message>
        <source>Submitted</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
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
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>No order by this column: its titles belong to other entities.</source>
        <translation>No se puede ordenar por esta columna: sus títulos pertenecen a otras entidades.</translation>
    </message>
</context>
<context>
    <name>models::EventStream</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
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
        <translation>Carga útil</translation>
    </message>
</context>
<context>
    <name>models::MetricTableModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
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
        <translation>Hora</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Command id</source>
        <translation>ID de comando</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
</context>
<context>
    <name>models::ServiceTableModel</name>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
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
        <translation>sin preparar</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Activo desde hace</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
</context>
<context>
    <name>views::ChartLegend</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 más</translation>
    </message>
</context>
<context>
    <name>views::ConflictRows</name>
    <message>
        <source>Take the saved value of %1</source>
        <translation>Tomar el valor guardado de %1</translation>
    </message>
    <message>
        <source>Keep your value of %1</source>
        <translation>Conservar el valor propio de %1</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ajeno</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Was %1, %2</source>
        <translation>Antes %1, %2</translation>
    </message>
    <message>
        <source>Take the saved value of %1: %2</source>
        <translation>Tomar el valor guardado de %1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Keep your value of %1: %2</source>
        <translation>Conservar el valor propio de %1: %2</translation>
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
        <translation>Devolver el panel a su sitio: %1</translation>
    </message>
    <message>
        <source>Show the panel in its own window: %1</source>
        <translation>Mostrar el panel en su propia ventana: %1</translation>
    </message>
</context>
<context>
    <name>views::EntityField</name>
    <message>
        <source>set by the rules</source>
        <translation>definido por las reglas</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>One item a line</source>
        <translation>Un elemento por línea</translation>
    </message>
    <message>
        <source>Choose one of the %1 that are found.</source>
        <translation>Elegir uno de los resultados de %1.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>you both changed this</source>
        <translation>cambiado por ambas partes</translation>
    </message>
    <message>
        <source>%1 needs a correction</source>
        <translation>%1 necesita una corrección</translation>
    </message>
    <message>
        <source>Invisible characters in it are written as \uXXXX.</source>
        <translation>Los caracteres invisibles se muestran como \uXXXX.</translation>
    </message>
</context>
<context>
    <name>views::EntityForm</name>
    <message>
        <source>only you changed this</source>
        <translation>cambiado solo aquí</translation>
    </message>
    <message>
        <source>taken over from version %1</source>
        <translation>tomado de la versión %1</translation>
    </message>
    <message>
        <source>Changed while you were typing</source>
        <translation>Cambiada durante la edición</translation>
    </message>
    <message>
        <source>Changed by %1 while you were typing</source>
        <translation>Cambiada por %1 durante la edición</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> a las %1</translation>
    </message>
    <message>
        <source>You started from version %1; version %2 was saved%3.</source>
        <translation>Se partió de la versión %1; la versión %2 se guardó%3.</translation>
    </message>
    <message>
        <source>%1 Everything merges; save when you are ready.</source>
        <translation>%1 Todo se combina; guardar cuando convenga.</translation>
    </message>
    <message>
        <source>%1 Choose for %2, the rest merges.</source>
        <translation>%1 Elegir para %2, el resto se combina.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Its history stays. Undo brings all fields back.</source>
        <translation>Su historial permanece. Deshacer recupera todos los campos.</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Rule %1. Nothing was changed.</source>
        <translation>Regla %1. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>views::EntityFormFooter</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Guardar el formulario</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Guardar (Ctrl+S)</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Ask the rules without saving</source>
        <translation>Consultar las reglas sin guardar</translation>
    </message>
    <message>
        <source>Ask the rules; nothing is saved</source>
        <translation>Consultar las reglas; no se guarda nada</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Descartar lo escrito</translation>
    </message>
    <message>
        <source>Delete this %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Delete (can be undone)</source>
        <translation>Eliminar (se puede deshacer)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to choose</source>
        <translation>
            <numerusform>%n campo por elegir</numerusform>
            <numerusform>%n campos por elegir</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict settled</source>
        <translation>conflicto resuelto</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, nothing changed</source>
        <translation>versión %1, sin cambios</translation>
    </message>
    <message>
        <source>append-only: version %1 stays as it is</source>
        <translation>solo anexar: la versión %1 queda como está</translation>
    </message>
    <message>
        <source>%1 is checked by the rules when you save</source>
        <translation>%1: se comprueba con las reglas al guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct</source>
        <translation>
            <numerusform>%n campo por corregir</numerusform>
            <numerusform>%n campos por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>Crear %1</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Guardar versión %1</translation>
    </message>
</context>
<context>
    <name>views::FilterLine</name>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>Proposals for the filter</source>
        <translation>Sugerencias para el filtro</translation>
    </message>
</context>
<context>
    <name>views::FlowLegend</name>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>over 80 % full</source>
        <translation>más del 80 % lleno</translation>
    </message>
</context>
<context>
    <name>views::FlowView</name>
    <message>
        <source>Flow of commands through the engine</source>
        <translation>Flujo de comandos por el motor</translation>
    </message>
    <message>
        <source>Commands %1, rejected %2, events %3 into the log, %4 to subscribers, end to end p99 %5</source>
        <translation>Comandos %1, rechazados %2, eventos %3 al registro, %4 a suscriptores, p99 de extremo a extremo %5</translation>
    </message>
    <message>
        <source>Command to subscriber</source>
        <translation>Comando a suscriptor</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Validator</source>
        <translation>Validador</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>decide</translation>
    </message>
    <message>
        <source>Persister</source>
        <translation>Persistidor</translation>
    </message>
    <message>
        <source>stores events</source>
        <translation>guarda eventos</translation>
    </message>
    <message>
        <source>Materializer</source>
        <translation>Materializador</translation>
    </message>
    <message>
        <source>evolves states</source>
        <translation>deriva estados</translation>
    </message>
    <message>
        <source>Notifier</source>
        <translation>Notificador</translation>
    </message>
    <message>
        <source>queue %1 of %2</source>
        <translation>cola %1 de %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 eventos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Event store</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en disco</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantáneas</translation>
    </message>
    <message>
        <source>%1 entities</source>
        <translation>%1 entidades</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>%1 desde el inicio</translation>
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
        <translation>Suscriptores</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
</context>
<context>
    <name>views::FormField</name>
    <message>
        <source>%1 needs a correction</source>
        <translation>%1 necesita una corrección</translation>
    </message>
</context>
<context>
    <name>views::HeatScale</name>
    <message>
        <source>%1 commands per cell</source>
        <translation>%1 comandos por celda</translation>
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
        <translation>Validador</translation>
    </message>
    <message>
        <source>Persister</source>
        <translation>Persistidor</translation>
    </message>
    <message>
        <source>Materializer</source>
        <translation>Materializador</translation>
    </message>
    <message>
        <source>Notifier</source>
        <translation>Notificador</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) in %1</source>
        <translation>
            <numerusform>%Ln comando en %1</numerusform>
            <numerusform>%Ln comandos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
</context>
<context>
    <name>views::LagChart</name>
    <message>
        <source>now %1 %2, at most %3 %2</source>
        <translation>ahora %1 %2, como máximo %3 %2</translation>
    </message>
</context>
<context>
    <name>views::PlainTextView</name>
    <message>
        <source>%1, up and down</source>
        <translation>%1, arriba y abajo</translation>
    </message>
    <message>
        <source>%1, left and right</source>
        <translation>%1, a izquierda y derecha</translation>
    </message>
</context>
<context>
    <name>views::ReferencePicker</name>
    <message>
        <source>Search %1</source>
        <translation>Buscar %1</translation>
    </message>
    <message>
        <source>Found for %1</source>
        <translation>Encontrado para %1</translation>
    </message>
</context>
<context>
    <name>views::SecretRows</name>
    <message>
        <source>%1, shown once</source>
        <translation>%1, se muestra una vez</translation>
    </message>
    <message>
        <source>Secret %1</source>
        <translation>Secreto %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy secret %1</source>
        <translation>Copiar secreto %1</translation>
    </message>
    <message>
        <source>Keep it now: the log holds only its fingerprint, so nobody can show it again.</source>
        <translation>Conservarlo ahora: el registro solo guarda su huella, nadie podrá mostrarlo de nuevo.</translation>
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
        <translation>Progreso</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
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
        <translation>Descartar: %1</translation>
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
        <translation>Acerca de Eventscope</translation>
    </message>
    <message>
        <source>Eventscope</source>
        <translation>Eventscope</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>See every command become events, state and notifications.</source>
        <translation>Ver cómo cada comando se convierte en eventos, estado y notificaciones.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>GNU General Public License 3 or later</source>
        <translation>GNU General Public License 3 o posterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the window About</source>
        <translation>Cerrar la ventana Acerca de</translation>
    </message>
</context>
<context>
    <name>window::CommandPalette</name>
    <message>
        <source>Search for actions, entities and settings</source>
        <translation>Buscar acciones, entidades y ajustes</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una acción</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ejecutar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Ocupación</translation>
    </message>
    <message>
        <source>High water</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Items/s</source>
        <translation>Elementos/s</translation>
    </message>
    <message>
        <source>Backlog, bytes</source>
        <translation>Pendiente, bytes</translation>
    </message>
    <message>
        <source>Resyncs</source>
        <translation>Resincr.</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>every hand-over between threads</source>
        <translation>cada traspaso entre hilos</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>of the hub</source>
        <translation>del hub</translation>
    </message>
    <message>
        <source>In the metrics</source>
        <translation>En las métricas</translation>
    </message>
</context>
<context>
    <name>window::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guía de uso</translation>
    </message>
    <message>
        <source>Text of the user guide</source>
        <translation>Texto de la guía de uso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the user guide</source>
        <translation>Cerrar la guía de uso</translation>
    </message>
</context>
<context>
    <name>window::HealthBanner</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>Estado del motor</translation>
    </message>
    <message>
        <source>Writing works again</source>
        <translation>Se puede escribir de nuevo</translation>
    </message>
    <message>
        <source>Nothing is written now</source>
        <translation>Ahora no se escribe nada</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Todavía no se escribe nada.</translation>
    </message>
    <message>
        <source>Nothing is written now.</source>
        <translation>Ahora no se escribe nada.</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>La lectura funciona.</translation>
    </message>
    <message>
        <source>A store was written again.</source>
        <translation>Se volvió a escribir un almacén.</translation>
    </message>
    <message>
        <source>A Redis server had lost what it held, or was set back. The engine has read the log again, and the store is whole.</source>
        <translation>Un servidor Redis había perdido su contenido o había retrocedido. El motor ha vuelto a leer el registro y el almacén está completo.</translation>
    </message>
    <message>
        <source>A store was written again</source>
        <translation>Se volvió a escribir un almacén</translation>
    </message>
    <message>
        <source>A Redis server had lost what it held, or was set back.</source>
        <translation>Un servidor Redis había perdido su contenido o había retrocedido.</translation>
    </message>
    <message>
        <source>Nothing that was accepted is lost.</source>
        <translation>No se ha perdido nada de lo aceptado.</translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message>
        <source>Connection to the hub lost</source>
        <translation>Conexión con el hub perdida</translation>
    </message>
    <message>
        <source>Eventscope</source>
        <translation>Eventscope</translation>
    </message>
    <message>
        <source>The profile %1 cannot be opened</source>
        <translation>No se puede abrir el perfil %1</translation>
    </message>
</context>
<context>
    <name>window::Menu</name>
    <message>
        <source>Theme as the system</source>
        <translation>Tema según el sistema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>About Eventscope</source>
        <translation>Acerca de Eventscope</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Operate: rows first</source>
        <translation>Operación: primero las filas</translation>
    </message>
    <message>
        <source>Debug: details first</source>
        <translation>Depuración: primero los detalles</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía de uso</translation>
    </message>
</context>
<context>
    <name>window::NoticesPopup</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Clear all notices</source>
        <translation>Borrar todos los avisos</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Sin avisos</translation>
    </message>
    <message>
        <source>What happens while you look elsewhere appears here.</source>
        <translation>Aquí aparece lo que ocurre mientras se mira a otra parte.</translation>
    </message>
    <message>
        <source>List of notices</source>
        <translation>Lista de avisos</translation>
    </message>
    <message>
        <source>Click a notice to run its action, or press Enter</source>
        <translation>Un clic o Intro ejecuta la acción de un aviso</translation>
    </message>
</context>
<context>
    <name>window::PaletteSource</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Tema según el sistema</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>About Eventscope</source>
        <translation>Acerca de Eventscope</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Disposición %1</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía de uso</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Cambiar a %1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defectuoso</translation>
    </message>
    <message>
        <source>Test the connection of %1</source>
        <translation>Probar la conexión de %1</translation>
    </message>
</context>
<context>
    <name>window::ProfileMenu</name>
    <message>
        <source>The engine at %1 decides about its profile</source>
        <translation>El motor de %1 decide sobre su perfil</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>defectuoso: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (abierto)</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Archivos: %1</translation>
    </message>
    <message>
        <source>Test a connection</source>
        <translation>Probar una conexión</translation>
    </message>
</context>
<context>
    <name>window::ProfileTestDialog</name>
    <message>
        <source>Cancel the test</source>
        <translation>Cancelar la prueba</translation>
    </message>
    <message>
        <source>Connection test of %1</source>
        <translation>Prueba de conexión de %1</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>Pasos de la prueba de conexión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the connection test</source>
        <translation>Cerrar la prueba de conexión</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Redis of the events</source>
        <translation>Redis de los eventos</translation>
    </message>
    <message>
        <source>Redis of the snapshots</source>
        <translation>Redis de las instantáneas</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>Alcanzar un broker</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Sign in with SASL</source>
        <translation>Iniciar sesión con SASL</translation>
    </message>
    <message>
        <source>Identity of the cluster</source>
        <translation>Identidad del clúster</translation>
    </message>
    <message>
        <source>Our topics</source>
        <translation>Nuestros topics</translation>
    </message>
    <message>
        <source>Reach, TLS</source>
        <translation>Alcanzar, TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Version 7 or later</source>
        <translation>Versión 7 o posterior</translation>
    </message>
    <message>
        <source>Data are loaded</source>
        <translation>Los datos están cargados</translation>
    </message>
    <message>
        <source>No replica</source>
        <translation>No es una réplica</translation>
    </message>
    <message>
        <source>Evicts nothing</source>
        <translation>No desaloja nada</translation>
    </message>
    <message>
        <source>Append-only file</source>
        <translation>Archivo append-only</translation>
    </message>
    <message>
        <source>Copy of this log</source>
        <translation>Copia de este registro</translation>
    </message>
    <message>
        <source>Exporter of the broker</source>
        <translation>Exportador del broker</translation>
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
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 steps</source>
        <translation>Cancelado tras %1 de %2 pasos</translation>
    </message>
    <message>
        <source>Testing: %1 of %2 steps</source>
        <translation>Probando: %1 de %2 pasos</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>No falló nada</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed</source>
        <translation>
            <numerusform>%n paso falló</numerusform>
            <numerusform>%n pasos fallaron</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Cancel the connection test</source>
        <translation>Cancelar la prueba de conexión</translation>
    </message>
    <message>
        <source>Test the connection again</source>
        <translation>Probar la conexión de nuevo</translation>
    </message>
    <message>
        <source>Skipped: the profile names none</source>
        <translation>Omitido: el perfil no indica ninguno</translation>
    </message>
    <message>
        <source>Skipped: the profile names no Redis</source>
        <translation>Omitido: el perfil no indica ningún Redis</translation>
    </message>
    <message>
        <source>Skipped: an earlier step has failed</source>
        <translation>Omitido: falló un paso anterior</translation>
    </message>
</context>
<context>
    <name>window::Rail</name>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
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
        <translation>Posición</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>End to end p99</source>
        <translation>p99 total</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Tema: %1</translation>
    </message>
    <message>
        <source>Switch the theme: dark, light, as the system</source>
        <translation>Cambiar el tema: oscuro, claro, según el sistema</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation>%1 retenidas</translation>
    </message>
    <message>
        <source>%1 of %2 calm</source>
        <translation>%1 de %2 en calma</translation>
    </message>
    <message>
        <source>fullest %1 %</source>
        <translation>la más llena %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 de %2 MB</translation>
    </message>
</context>
<context>
    <name>window::TopBar</name>
    <message>
        <source>Main menu</source>
        <translation>Menú principal</translation>
    </message>
    <message>
        <source>Main menu (Alt+M)</source>
        <translation>Menú principal (Alt+M)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Adelante (Alt+Derecha)</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Perfil %1</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una acción</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl+K)</source>
        <translation>Buscar o ejecutar una acción (Ctrl+K)</translation>
    </message>
    <message>
        <source>Resume the stream</source>
        <translation>Reanudar el flujo</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Conectar ahora</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n aviso sin leer</numerusform>
            <numerusform>%n avisos sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>En pausa %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline: connect now</source>
        <translation>Sin conexión: conectar ahora</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Disposición %1</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposición: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>The engine is connected, but says nothing. What is shown may be old.</source>
        <translation>El motor está conectado, pero no dice nada. Lo que se muestra puede ser antiguo.</translation>
    </message>
    <message>
        <source>Profile %1: switch, test</source>
        <translation>Perfil %1: cambiar, probar</translation>
    </message>
</context>
</TS>
