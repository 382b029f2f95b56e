// What an image says of itself, against what the server in it says.

/** @returns what is wrong with the labels of an image, a sentence each; `meta` is what /v1/meta answers */
export function labelFaults(labels, { commit, version, contractSha256 }) {
  const wanted = { 'org.opencontainers.image.revision': commit, 'org.opencontainers.image.version': version, 'dev.atelier.contract.sha256': contractSha256 };
  return Object.entries(wanted).filter(([name, value]) => labels[name] !== value).map(([name, value]) => `${name} is ${labels[name]}, and /v1/meta says ${value}`);
}
