# librdkafka and hiredis of our own, where packaging/deps.sh had to build them. Included before anything is looked for.
execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/deps.sh --prefix OUTPUT_VARIABLE EVENTSCOPE_PREFIX
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(EVENTSCOPE_PREFIX)
    list(PREPEND CMAKE_PREFIX_PATH ${EVENTSCOPE_PREFIX})
    set(PKG_CONFIG_USE_CMAKE_PREFIX_PATH ON)
endif()
