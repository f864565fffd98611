import fc from 'fast-check';

/** One seed for every run, so that a failure is the change's and can be repeated; another finds new cases: `FC_SEED=7 npm test`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261124) });
