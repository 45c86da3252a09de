package com.ethora.bot.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * Finds the application of a {@link BotTest}.
 */
class BotTestContextBootstrapper extends TestSliceTestContextBootstrapper<BotTest> {

}
