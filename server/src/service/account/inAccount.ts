/** What stands beside a choice that is there because an account has it. */
export const IN_ACCOUNT = 'in this account';
