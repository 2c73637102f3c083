export default {
  customScripts: [
    'nowhere',
    'imports'
  ]
};
