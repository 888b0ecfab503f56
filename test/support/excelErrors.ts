/** The code of the error that Excel gives to what is queued; "" when there is none. */
export async function errorCode(queue: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      queue(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}
