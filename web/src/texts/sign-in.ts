// The texts of registration, signing in and a new password.
const seconds = (ms: number): string => {
  const all = Math.ceil(ms / 1000);
  return all < 90 ? `${all} seconds` : `${Math.ceil(all / 60)} minutes`;
};

const refusals: Record<string, string> = {
  sign_in_failed: "The e-mail address or the password is wrong.",
  second_factor_failed: "The code is wrong or was used before. Wait for the next one.",
  conflict: "There is an account with this address already. Sign in, or use another address.",
};

export const signInTexts = {
  registerTitle: "Create an account",
  registerDescription: "Register on this Linepool server.",
  registerText: "You get an API key and can lease a number at once.",
  register: "Create account",
  inviteOnly: "Registration on this server needs an invitation. Open the link that you were sent.",
  invited: "You are invited to this server.",
  closed: "Registration on this server is closed. Ask its operator for an account.",
  haveAccount: "You have an account?",
  noAccount: "No account yet?",

  signInTitle: "Sign in",
  signInDescription: "Sign in to this Linepool server.",
  signIn: "Sign in",
  email: "E-mail address",
  password: "Password",
  passwordHint: "At least 10 characters. A few words are easier to remember than symbols.",
  tooShort: "Use at least 10 characters.",
  tooLong: "It is too long: use at most 256 bytes.",
  showPassword: "Show the password",
  code: "Code of your authenticator app",
  codeHint: "6 digits, or one of your recovery codes.",
  codeNeeded: "This account is protected with a second factor.",
  forgotten: "Password forgotten?",
  askOperator: "Ask the operator of this server for a link that sets a new one.",

  resetTitle: "Choose a new password",
  resetText: "Other sessions of this account end.",
  newPassword: "New password",
  reset: "Set the password",
  resetUsed: "This link was used before or is too old. Ask for another.",
  resetDone: "The password is set. Sign in with it and with your second factor.",

  forgottenTitle: "Password forgotten?",
  forgottenText: "We send you a link that sets a new one.",
  sendLink: "Send the link",
  mailSent:
    "If there is an account with this address, a mail is on its way. Its link works once, " +
    "within one hour. Look among the spam, too.",
  backToSignIn: "Back to sign-in",
  forbidden:
    "This invitation is for another address, was used before, or is too old. Check the " +
    "address, or ask for another.",

  refusal: (code: string, text: string, retryAfterMs: number | null): string => {
    if (code === "too_many_requests" || (!code && retryAfterMs)) {
      return `Too many attempts. Try again in ${seconds(retryAfterMs ?? 60_000)}.`;
    }
    return (
      refusals[code] ?? (text || "The server does not answer. Check your connection and try again.")
    );
  },
} as const;
