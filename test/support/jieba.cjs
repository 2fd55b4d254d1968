module.exports = globalThis.sharedJieba;
