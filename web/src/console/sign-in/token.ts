/** Whether it can be an operator's token, or the admin token as the server's setting has it. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{16,128}$/.test(text);
