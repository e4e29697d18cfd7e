/**
 * A name that belongs to one deployment of several on the same origin, which share locks, channels, databases and
 * storage. At the root of an origin it is the plain name, as it was before there were others.
 * @param basePath begins and ends with a slash
 */
export function deploymentName(name: string, basePath: string): string {
  return basePath === "/" ? name : `${name}@${basePath}`;
}
