import { TestEnvironment } from 'jest-environment-node';
import nodejieba from 'nodejieba';

/**
 * Node's environment with one nodejieba for all test files of a process: its dictionary takes two seconds to read,
 * and every file would read it again.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.sharedJieba = nodejieba;
  }
}
