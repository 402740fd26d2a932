/** Whether an address opens the first view: the list of all, whatever the map shows. It needs nothing else of the atlas. */
export const isFirstView = (query: URLSearchParams): boolean =>
  [...query.keys()].every((key) => key === 'lang' || key === 'view' || key === 'hide');
