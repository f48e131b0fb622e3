type RawService = { readonly image?: unknown; readonly ports?: unknown };

/** The port that Ollama listens on in its image. */
const PORT = '11434';

/**
 * Where the Ollama answers that a job declared among its services, best first; empty without one. `jobServices` is GitHub's
 * `job.services` as JSON: `{ id: { id, network, ports: { "11434": "49153" } } }`; text that is something else names no service.
 * In a container job a service answers to its id, else on the port of this machine that it is mapped to.
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context
 */
export function ollamaServices(
  jobServices: string,
  { inContainer }: { readonly inContainer: boolean },
): readonly string[] {
  const found = Object.entries(servicesIn(jobServices)).filter(([id, service]) => isOllama(id, service));
  return found.flatMap(([id, service]) => {
    const mapped = portsOf(service).get(PORT);
    const isName = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,62}$/.test(id);
    return [
      ...(inContainer && isName ? [`http://${id}:${PORT}`] : []),
      ...(mapped === undefined ? [] : [`http://localhost:${mapped}`]),
    ];
  });
}

function servicesIn(text: string): Readonly<Record<string, RawService>> {
  try {
    const services: unknown = JSON.parse(text);
    return isRecord(services) ? Object.fromEntries(Object.entries(services).filter(isService)) : {};
  } catch {
    return {}; // the platform gave nothing: a job without services
  }
}

function isService(entry: [string, unknown]): entry is [string, RawService] {
  return isRecord(entry[1]);
}

function isOllama(id: string, service: RawService): boolean {
  const image = typeof service.image === 'string' ? service.image : '';
  return id === 'ollama' || /\bollama\b/.test(image) || portsOf(service).has(PORT);
}

/** Ports of this machine by ports of the container. */
function portsOf({ ports }: RawService): ReadonlyMap<string, string> {
  if (!isRecord(ports)) return new Map();
  const pairs = Object.entries(ports).map(
    ([inside, outside]) => [inside.replace(/\/tcp$/, ''), String(outside)] as const,
  );
  return new Map(pairs.filter(([, outside]) => /^\d{1,5}$/.test(outside)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
