package com.ethora.bot.test.guide;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class DeployApplication {

}
