#pragma once

#include <string_view>

/// Files of packaging/stack that the program carries with it.
namespace stack {

extern const std::string_view mavenProject; ///< pom.xml: what is fetched, in which version
extern const std::string_view exporterRules; ///< what the exporter shows of the broker
extern const std::string_view kafkaVersion; ///< of the pom, "4.1.1"

} // namespace stack
