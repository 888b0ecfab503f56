/** Debian's ClickHouse 18.16 on loopback, one server or several shards, each in a folder of its own that is deleted at the end. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Servers {
  readonly urls: readonly string[];
  /** As a user who writes. */
  run(server: number, sql: string): Promise<string>;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly count?: number;
  /** What the reader's profile says beside that it only reads. */
  readonly reader?: Readonly<Record<string, string>>;
}

/** The name of all together. */
export const CLUSTER = "shards";
/** Who reads only, and may send limits along. */
export const READER = { user: "shop_reader", password: "reads only" };

const BINARY = "/usr/sbin/clickhouse-server";

export async function debianServers({ count = 1, reader = {} }: ServerOptions = {}): Promise<Servers> {
  if (!existsSync(BINARY)) {
    throw new Error("Debian's clickhouse-server is not installed: apt-get install clickhouse-server");
  }
  const folder = mkdtempSync(join(tmpdir(), "shards-"));
  const all = Array.from({ length: count }, (_, server) => server);
  const ports = await Promise.all(all.map(freePorts));
  const urls = ports.map(({ http }) => `http://127.0.0.1:${http}`);
  const processes = all.map((server): ChildProcess => {
    const own = join(folder, String(server));
    mkdirSync(own);
    writeFileSync(join(own, "config.xml"), configuration(ports[server]!, ports));
    writeFileSync(join(own, "users.xml"), users(reader));
    return spawn(BINARY, ["--config-file=config.xml"], {
      cwd: own,
      env: { ...process.env, TZ: "UTC" },
      stdio: ["ignore", "ignore", "pipe"],
    });
  });
  const close = async () => {
    await Promise.all(
      processes.map((one) => {
        const ended = new Promise((resolve) => one.once("exit", resolve));
        return one.exitCode === null && one.kill() ? ended : undefined;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  const run = async (server: number, sql: string) => {
    // The server closes a connection that idles for 3 s, as long as the next rows may take to be written down.
    const headers = { connection: "close" };
    const response = await fetch(urls[server]!, { method: "POST", body: sql, headers });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(text);
    }
    return text;
  };
  const ready = await Promise.all(processes.map(saysReady));
  if (ready.includes(false)) {
    await close();
    throw new Error("a server ended before it was ready");
  }
  return { urls, run, close };
}

/** False where it ends before. */
function saysReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve(false));
    server.stderr!.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes("Ready for connections")) {
        resolve(true);
      }
    });
  });
}

interface Ports {
  readonly http: number;
  readonly tcp: number;
  readonly interserver: number;
}

/** Three that nobody listens on: held together until all are known. */
async function freePorts(): Promise<Ports> {
  const held = Array.from({ length: 3 }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(held.map((one) => once(one, "listening")));
  const [http, tcp, interserver] = held.map((one) => (one.address() as AddressInfo).port);
  await Promise.all(held.map((one) => new Promise((resolve) => one.close(resolve))));
  return { http: http!, tcp: tcp!, interserver: interserver! };
}

function configuration(own: Ports, all: readonly Ports[]): string {
  const shard = ({ tcp }: Ports) =>
    `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;
  return `<yandex>
  <logger><level>information</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${own.http}</http_port>
  <tcp_port>${own.tcp}</tcp_port>
  <interserver_http_port>${own.interserver}</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <mark_cache_size>100000000</mark_cache_size>
  <path>data/</path><tmp_path>tmp/</tmp_path><user_files_path>files/</user_files_path>
  <format_schema_path>formats/</format_schema_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <timezone>UTC</timezone>
  <remote_servers><${CLUSTER}>${all.map(shard).join("")}</${CLUSTER}></remote_servers>
  <query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>1000</flush_interval_milliseconds></query_log>
</yandex>`;
}

const users = (reader: Readonly<Record<string, string>>) => `<yandex>
  <profiles>
    <default><max_memory_usage>6000000000</max_memory_usage></default>
    <reader><readonly>2</readonly>${Object.entries(reader)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join("")}</reader>
  </profiles>
  <users>
    <default>
      <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
    </default>
    <${READER.user}>
      <password>${READER.password}</password><networks><ip>127.0.0.1</ip></networks><profile>reader</profile>
      <quota>default</quota><allow_databases><database>shop</database></allow_databases>
    </${READER.user}>
  </users>
  <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors>
    <result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
</yandex>`;
