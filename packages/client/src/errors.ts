export { codeOf } from '@madoguchi/domain';
