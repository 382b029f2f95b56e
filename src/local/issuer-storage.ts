import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Keeps what the provider remembers (sessions, codes) in memory: after a restart one logs in again. */
export function createStorage(): (model: string) => Adapter {
  const entries = new Map<string, { payload: AdapterPayload; until: number }>();
  const remove = (matches: (key: string, payload: AdapterPayload, until: number) => boolean): void => {
    for (const [key, { payload, until }] of entries) if (matches(key, payload, until)) entries.delete(key);
  };
  return (model) => {
    const find = async (id: string): Promise<AdapterPayload | undefined> => entries.get(`${model}:${id}`)?.payload;
    const findBy = async (name: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> =>
      [...entries].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[name] === value)?.[1].payload;
    return {
      find,
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      async upsert(id, payload, expiresIn) {
        remove((_key, _payload, until) => until < Date.now());
        entries.set(`${model}:${id}`, { payload, until: Date.now() + (expiresIn || 86_400) * 1000 });
      },
      async consume(id) {
        const payload = await find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        entries.delete(`${model}:${id}`);
      },
      async revokeByGrantId(grantId) {
        remove((_key, payload) => payload.grantId === grantId);
      },
    };
  };
}
