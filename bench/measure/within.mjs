/** What a work gives, or a failure once it took longer than it ever should. */
export async function within(seconds, what, work) {
  let timer;
  const late = new Promise((_, reject) => {
    const fail = () => reject(new Error(`${what} took longer than ${seconds} s`));
    timer = setTimeout(fail, seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
