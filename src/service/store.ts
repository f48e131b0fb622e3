import { join } from 'node:path';
import { storeFolder, storeHas } from './model-store.ts';
import { modelFor } from './models.ts';

/** Where a CI keeps models from one job to the next. */
export type ModelFolders = {
  /** Absolute path; each model has a folder of its own in it, so that a cache of it holds nothing else. */
  readonly folder: string;
  /** Brings what an earlier job left of `model` into `folder`; never throws. */
  readonly restore: (kept: KeptModel) => Promise<void>;
};

export type KeptModel = { readonly folder: string; readonly model: string };

/** A folder of models, by its name here and by the one that whoever serves it knows. */
export type Store = { readonly folder: string; readonly source: string };

export type StoreInput = {
  readonly env: NodeJS.ProcessEnv;
  /** The option: a name or `auto`. */
  readonly model: string;
  readonly models?: ModelFolders;
  /** CPUs and bytes for `auto`. */
  readonly room: { readonly cpus: number; readonly memory: number };
  /** The server's name for a folder of ours; `undefined` where it cannot see it. By default the same. */
  readonly seen?: (folder: string) => Promise<string | undefined>;
};

/**
 * `OLLAMA_MODELS`; else this user's store where it has the model; else, in a CI, a folder of the model's own, with what an earlier job
 * left of it. `undefined` where the server sees none of them. Throws ServiceError when no model fits the room.
 */
export async function chooseStore({
  env,
  model,
  models,
  room,
  seen,
}: StoreInput): Promise<Store | undefined> {
  const at = async (folder: string): Promise<Store | undefined> => {
    const source = seen ? await seen(folder) : folder;
    return source === undefined ? undefined : { folder, source };
  };
  const users = storeFolder(env);
  if (!models || env.OLLAMA_MODELS) return at(users);
  const name = model === 'auto' ? modelFor(room).name : model;
  const usual = (await storeHas(users, name)) ? await at(users) : undefined;
  if (usual) return usual;
  const own = join(models.folder, slugOf(name));
  const store = await at(own);
  if (store && !(await storeHas(own, name))) await models.restore({ folder: own, model: name });
  return store;
}

/** A model's name as the name of a folder: `qwen2.5-coder-1.5b`. Never empty, never a way up. */
export function slugOf(model: string): string {
  return model.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '');
}
